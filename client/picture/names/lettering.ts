import type { ActorKind } from '../../../server/shapes/vocabulary.ts'
import { fonts } from '../../style/tokens.ts'
import { shortened } from '../../words.ts'

interface Face {
  readonly font: string
  readonly spacing: string
  readonly capitals: boolean
}

/** As on a map, the lettering tells kinds apart: countries are in spaced capitals, persons in the serif face. */
const faces: Readonly<Record<ActorKind, Face>> = {
  person: { font: `600 14px ${fonts.serif}`, spacing: '0px', capitals: false },
  country: { font: `650 11px ${fonts.sans}`, spacing: '0.7px', capitals: true },
  organisation: { font: `550 12px ${fonts.sans}`, spacing: '0px', capitals: false },
}

const captionFont = `600 11.5px ${fonts.sans}`
export const lineHeight = 16
const longest = 30

/** What is written beside an actor. */
export function lettersOf(label: string, kind: ActorKind): string {
  const text = shortened(label, longest)
  return faces[kind].capitals ? text.toLocaleUpperCase('en') : text
}

/** Sets the context to letter an actor of a kind, or a link's caption. */
export function setFace(context: CanvasRenderingContext2D, kind: ActorKind | 'caption'): void {
  context.font = kind === 'caption' ? captionFont : faces[kind].font
  context.letterSpacing = kind === 'caption' ? '0px' : faces[kind].spacing
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
}

/**
 * Writes with a halo of the ground's colour, so that lines behind do not cut the letters. `at`: left end, middle
 * height.
 */
export function write(
  context: CanvasRenderingContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  colours: { readonly ink: string; readonly halo: string },
): void {
  context.strokeStyle = colours.halo
  context.lineWidth = 4
  context.strokeText(text, at.x, at.y)
  context.fillStyle = colours.ink
  context.fillText(text, at.x, at.y)
}

/**
 * Calls `came` once the faces have been loaded, unless they were loaded already. Until then the system's own are drawn.
 */
export async function whenFacesCome(came: () => void): Promise<void> {
  const late = [...Object.values(faces).map(({ font }) => font), captionFont].filter(
    (font) => !document.fonts.check(font),
  )
  if (late.length === 0) return
  await Promise.allSettled(late.map((font) => document.fonts.load(font)))
  came()
}
