/** Texts made for the tests of near duplicates: no two sentences are alike, and a seed always gives the same ones. */

const places =
  'Ankara Bergen Cork Dakar Erfurt Faro Genoa Hobart Izmir Jena Kobe Lille Mainz Nantes Oslo Porto Quito Riga'
const people = 'minister union bank court mayor envoy party council army railway bishop editor farmer teacher surgeon'
const deeds =
  'rejected welcomed postponed demanded signed questioned defended described cancelled reopened praised measured'
const things =
  'treaty budget bridge strike ballot harbour tariff archive reactor subsidy inquiry festival pipeline census'

/** A text of so many paragraphs of three sentences. */
export function madeText(seed: number, paragraphs = 8): string[] {
  const random = generator(seed)
  const one = (words: string) => {
    const list = words.split(' ')
    return list[Math.floor(random() * list.length)] as string
  }
  const sentence = () =>
    `The ${one(people)} of ${one(places)} ${one(deeds)} the ${one(things)} and ${one(deeds)} the ${one(things)} of ${one(places)} ${Math.floor(random() * 900) + 100} days after the ${one(people)} ${one(deeds)} it.`
  return Array.from({ length: paragraphs }, () => Array.from({ length: 3 }, sentence).join(' '))
}

/** What outlets do with the text of an agency. */
export const edits: Readonly<Record<string, (paragraphs: readonly string[], seed: number) => string[]>> = {
  'left as it is': (text) => [...text],
  'cut after two thirds': (text) => text.slice(0, Math.ceil((text.length * 2) / 3)),
  'cut in half': (text) => text.slice(0, Math.ceil(text.length / 2)),
  'given a new headline': (text, seed) => [`Exclusive: what happened in week ${seed}`, ...text],
  'put in another order': (text) => [...text.slice(3), ...text.slice(0, 3)].reverse(),
  'given two more paragraphs': (text, seed) => [...text, ...madeText(seed + 100_000, 2)],
  'shortened at the end and extended at the beginning': (text, seed) => [
    ...madeText(seed + 200_000, 1),
    ...text.slice(0, -2),
  ],
}

/** Mulberry32: numbers from 0 to 1 that a seed always gives alike. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
