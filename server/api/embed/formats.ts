import { EXPORT_FORMATS, exportFormats } from '../../graph/export/export.ts'

/** The downloads that the page of a view offers, at `/embed/ID.EXTENSION`. */
export const downloads = [
  { extension: 'svg', words: 'SVG' },
  { extension: 'png', words: 'PNG' },
  ...EXPORT_FORMATS.map((extension) => ({ extension, words: exportFormats[extension].name })),
]

/** The extensions under which `/embed/` serves a view; '' is the page. */
const FORMS = ['', 'svg', 'png', ...EXPORT_FORMATS] as const
export type Form = (typeof FORMS)[number]

/** Reads the name after `/embed/`. @returns undefined if it cannot belong to a view. */
export function readAddress(name: string): { readonly id: string; readonly form: Form } | undefined {
  const [, id, extension = ''] = /^([\w-]{1,100})(?:\.(\w{1,10}))?$/.exec(name) ?? []
  const form = FORMS.find((one) => one === extension)
  return id === undefined || form === undefined ? undefined : { id, form }
}
