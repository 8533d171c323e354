import type { Book } from './book.ts'

/** What to call each actor so that no two are called the same: its name, and its id where others share the name. */
export interface ActorWords {
  /** By the actor's id, in the order of the book. */
  readonly of: ReadonlyMap<string, string>
  /** The ids of the actors that words may mean, whatever their capitals. */
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
