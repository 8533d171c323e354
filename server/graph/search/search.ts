import type { ActorSummary, SearchResults } from '../../shapes/answers.ts'
import type { Engine, TextKind } from '../engine/engine.ts'
import { fold, foldedWords } from '../fold.ts'
import { listActors } from '../read/actors.ts'
import { articleOf, type TextRow } from '../read/article-row.ts'
import { readEvidence } from '../read/evidence.ts'
import { excerpt, marked, queryWords } from './words.ts'

/** Actors looked at to find the best of them: the list comes by statements, not by likeness. */
const actorsLookedAt = 100

/** See `GraphReader.search`. */
export async function search(engine: Engine, query: string, limit: number): Promise<SearchResults> {
  const words = queryWords(query)
  const find = async (kind: TextKind) => (words.length === 0 ? [] : await engine.texts?.find(kind, words, limit)) ?? []
  const { items } = await listActors(engine, { q: query, limit: actorsLookedAt })
  const [statements, articles] = await Promise.all([find('statement'), find('article')])
  return engine.read(async (run) => ({
    actors: ranked(items, query)
      .slice(0, limit)
      .map((actor) => actorHit(actor, query)),
    statements: (await readEvidence(run, statements)).map((statement) => {
      const content = statement.content.map(({ text }) => text).join(' … ')
      const inContent = marked(content, words).marks.length > 0
      return { statement, words: excerpt(inContent ? content : statement.sentence.text, words) }
    }),
    articles: inOrder(articles, await run<TextRow>('articles/texts', { ids: articles })).map((row) => ({
      article: articleOf(row),
      title: marked(row.title ?? row.articleId, words),
      words: excerpt(withoutTitle(row), words),
    })),
  }))
}

/** Many a text begins with its own title, which stands there already. */
function withoutTitle({ text, title }: TextRow): string {
  return title !== null && text.startsWith(title) ? text.slice(title.length).replace(/^[\s.]+/, '') || text : text
}

/** Those with a name or alias that is wholly what was sought come first; among each, the most spoken of. */
function ranked(actors: readonly ActorSummary[], query: string): ActorSummary[] {
  const sought = fold(query)
  const isWhole = ({ name, aliases }: ActorSummary) => [name, ...aliases].some((each) => fold(each) === sought)
  return [...actors.filter(isWhole), ...actors.filter((actor) => !isWhole(actor))]
}

/** Tells the alias where the name alone does not explain why the actor was found. */
function actorHit(actor: ActorSummary, query: string): SearchResults['actors'][number] {
  const sought = foldedWords(query)
  const explains = (name: string) => {
    const words = foldedWords(name)
    return sought.every((each) => words.some((word) => word.startsWith(each)))
  }
  const alias = explains(actor.name) ? undefined : actor.aliases.find(explains)
  return {
    actor,
    name: markedBeginnings(actor.name, sought),
    ...(alias === undefined ? {} : { alias: markedBeginnings(alias, sought) }),
  }
}

/** Of names even single letters are sought, so that they are marked, too. */
function markedBeginnings(name: string, sought: readonly string[]) {
  const marks = [...name.matchAll(/\S+/g)].flatMap(({ 0: word, index }): [number, number][] =>
    foldedWords(word).some((each) => sought.some((beginning) => each.startsWith(beginning)))
      ? [[index, index + word.length]]
      : [],
  )
  return { text: name, marks }
}

function inOrder(ids: readonly string[], rows: readonly TextRow[]): TextRow[] {
  const found = new Map(rows.map((row) => [row.articleId, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
