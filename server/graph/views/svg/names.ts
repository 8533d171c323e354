import type { ViewNode } from '../../../shapes/views.ts'

/** A rectangle, in pixels of the drawing. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PlacedName {
  readonly node: ViewNode
  readonly text: string
  /** Horizontal middle of the text, and its base line. */
  readonly x: number
  readonly y: number
}

const longest = 28
const lineHeight = 16

/**
 * Puts names below, above, right or left of their marks, so that none overlaps another name or a mark. Actors with the
 * most statements choose first; a name without a free spot is left out.
 * @param marks the bounds of each node's mark.
 */
export function placeNames(nodes: readonly ViewNode[], marks: ReadonlyMap<string, Box>): PlacedName[] {
  const taken = [...marks.values()]
  const order = nodes.toSorted((a, b) => b.attributes.statements - a.attributes.statements || (a.key < b.key ? -1 : 1))
  return order.flatMap((node) => {
    const text = shorten(node.attributes.label)
    const wide = widthOf(text)
    const mark = marks.get(node.key) as Box
    const middle = { x: (mark.left + mark.right) / 2, y: (mark.top + mark.bottom) / 2 }
    const centres = [
      { x: middle.x, y: mark.bottom + 2 + lineHeight / 2 },
      { x: middle.x, y: mark.top - 2 - lineHeight / 2 },
      { x: mark.right + 4 + wide / 2, y: middle.y },
      { x: mark.left - 4 - wide / 2, y: middle.y },
    ]
    const free = centres
      .map(
        ({ x, y }): Box => ({
          left: x - wide / 2,
          right: x + wide / 2,
          top: y - lineHeight / 2,
          bottom: y + lineHeight / 2,
        }),
      )
      .find((box) => !taken.some((other) => overlap(box, other)))
    if (free === undefined) return []
    taken.push(free)
    return [{ node, text, x: (free.left + free.right) / 2, y: free.bottom - 4 }]
  })
}

/**
 * Estimates a text's width in a 13-pixel sans serif; a little generous, because the reader's machine chooses the font.
 */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 4)
}

/** Shortens a text, if necessary, to at most `width` pixels at a font size of 13 pixels. */
export function fitTo(width: number, text: string): string {
  const characters = [...text.slice(0, 500)]
  if (text.length <= 500 && widthOf(text) <= width) return text
  while (characters.length > 1 && widthOf(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

function characterWidth(character: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(character)
  )
    return 13.5
  if (/\p{M}/u.test(character)) return 0
  if (/[iljtfrI.,:;'’|! ]/.test(character)) return 4.2
  if (/[mwMW@]/.test(character)) return 11.4
  return /\p{Lu}/u.test(character) ? 9 : 7.4
}

function shorten(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ')]
  return characters.length <= longest
    ? characters.join('')
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
