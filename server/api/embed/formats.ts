import { EXPORT_FORMATS, exportFormats } from '../../graph/export/export.ts'

/** What the page of a view offers to take along; `extension` follows `/embed/ID.`. */
export const downloads = [
  { extension: 'svg', words: 'SVG' },
  { extension: 'png', words: 'PNG' },
  ...EXPORT_FORMATS.map((extension) => ({ extension, words: exportFormats[extension].name })),
]

/** The forms of a view under `/embed/`; '' is the page. */
const FORMS = ['', 'svg', 'png', ...EXPORT_FORMATS] as const
export type Form = (typeof FORMS)[number]

/** What an address under `/embed/` asks for; undefined where it cannot be one. */
export function readAddress(name: string): { readonly id: string; readonly form: Form } | undefined {
  const [, id, extension = ''] = /^([\w-]{1,100})(?:\.(\w{1,10}))?$/.exec(name) ?? []
  const form = FORMS.find((one) => one === extension)
  return id === undefined || form === undefined ? undefined : { id, form }
}
