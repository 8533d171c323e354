import { type ActorWord, actors, article } from '../records.ts'

const words = Object.keys(actors) as ActorWord[]

/** So many articles about the same few actors, no two alike. */
export const corpusOf = (length: number) =>
  Array.from({ length }, (_, at) => {
    const actor = (step: number) => words[(at * 7 + step) % words.length]
    return article(
      `article-${at}`,
      Array.from(
        { length: 5 },
        (_, line) => `said: [${actor(line)}] <said> {${at} times that [${actor(line + 2)}] left}.`,
      ),
      { publishedAt: `2025-03-${String(1 + (at % 28)).padStart(2, '0')}`, alsoCalled: { Russia: [`name ${at}`] } },
    )
  })

export const corpus = corpusOf(240)
