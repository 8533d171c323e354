import type { Book } from './book.ts'

/** Words that stand for one actor each: its name, or where others have the same name, its name and its id. */
export interface ActorWords {
  /** By the actor's id, in the order of the book. */
  readonly of: ReadonlyMap<string, string>
  /** The ids of the actors that somebody may mean by words, in capitals or not. */
  meant(words: string): readonly string[]
}

export function actorWords({ actors }: Pick<Book, 'actors'>): ActorWords {
  const byWords = new Map<string, string[]>()
  const put = (words: string, id: string) => {
    const ids = byWords.get(folded(words))
    if (ids === undefined) byWords.set(folded(words), [id])
    else ids.push(id)
  }
  for (const { id, name } of actors) put(name, id)
  const of = new Map(
    actors.map(({ id, name }) => [id, byWords.get(folded(name))?.length === 1 ? name : `${name} (${id})`]),
  )
  for (const { id, name } of actors) if (of.get(id) !== name) put(of.get(id) as string, id)
  return { of, meant: (words) => byWords.get(folded(words)) ?? [] }
}

function folded(words: string): string {
  return words.trim().toLowerCase()
}
