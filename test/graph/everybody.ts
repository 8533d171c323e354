import { type ActorWord, actors, article } from './records.ts'

/** An article that names all actors of made-up articles. */
export const everybody = article('everybody', [
  `met: ${(Object.keys(actors) as ActorWord[]).map((word) => `[${word}]`).join(', ')} <met>.`,
])
