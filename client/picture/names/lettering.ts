import type { ActorKind } from '../../../server/shapes/vocabulary.ts'
import { fonts } from '../../style/tokens.ts'
import { shortened } from '../../words.ts'

/** The lettering of a kind of actor; size and spacing in pixels. */
export interface Face {
  readonly family: string
  readonly weight: number
  readonly size: number
  readonly spacing: number
  readonly capitals: boolean
}

/** As on a map, the lettering tells kinds apart: countries are in spaced capitals, persons in the serif face. */
export const faces: Readonly<Record<ActorKind, Face>> = {
  person: { family: fonts.serif, weight: 600, size: 14, spacing: 0, capitals: false },
  country: { family: fonts.sans, weight: 650, size: 11, spacing: 0.7, capitals: true },
  organisation: { family: fonts.sans, weight: 550, size: 12, spacing: 0, capitals: false },
}

const captionFont = `600 11.5px ${fonts.sans}`
export const lineHeight = 16
const longest = 30

/** What is written beside an actor. */
export function lettersOf(label: string, kind: ActorKind): string {
  const text = shortened(label, longest)
  return faces[kind].capitals ? text.toLocaleUpperCase('en') : text
}

/** A face as style sheets and contexts write it. */
function fontOf({ weight, size, family }: Face): string {
  return `${weight} ${size}px ${family}`
}

/** Sets the context to letter an actor of a kind, or a link's caption. */
export function setFace(context: CanvasRenderingContext2D, kind: ActorKind | 'caption'): void {
  context.font = kind === 'caption' ? captionFont : fontOf(faces[kind])
  context.letterSpacing = kind === 'caption' ? '0px' : `${faces[kind].spacing}px`
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
  const late = [...Object.values(faces).map(fontOf), captionFont].filter((font) => !document.fonts.check(font))
  if (late.length === 0) return
  await Promise.allSettled(late.map((font) => document.fonts.load(font)))
  came()
}
