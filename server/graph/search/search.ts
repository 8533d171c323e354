import type { ActorSummary, SearchResults } from '../../shapes/answers.ts'
import type { Engine, TextKind } from '../engine/engine.ts'
import { fold, foldedWords } from '../fold.ts'
import { countNamed, listActors } from '../read/actors.ts'
import { articleOf, type TextRow } from '../read/article-row.ts'
import { readEvidence } from '../read/evidence.ts'
import { excerpt, marked, queryWords } from '../words.ts'

/** Actors read before the best are chosen, because they are listed by number of statements, not by relevance. */
const actorsRead = 100

/** See `GraphReader.search`. */
export async function search(engine: Engine, query: string, limit: number, named = false): Promise<SearchResults> {
  const words = queryWords(query)
  const find = async (kind: TextKind) => (words.length === 0 ? [] : await engine.texts?.find(kind, words, limit)) ?? []
  const { items } = await listActors(engine, { q: query, limit: actorsRead, named })
  const others = named ? 0 : await countNamed(engine, query)
  const [statements, articles] = await Promise.all([find('statement'), find('article')])
  return engine.read(async (run) => ({
    actors: ranked(items, query)
      .slice(0, limit)
      .map((actor) => actorHit(actor, query)),
    ...(others === 0 ? {} : { named: others }),
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

/** Drops the title from the beginning of a text, because the result shows the title anyway. */
function withoutTitle({ text, title }: TextRow): string {
  return title !== null && text.startsWith(title) ? text.slice(title.length).replace(/^[\s.]+/, '') || text : text
}

/** Puts actors with a name or alias equal to the query first; otherwise keeps the order. */
function ranked(actors: readonly ActorSummary[], query: string): ActorSummary[] {
  const sought = fold(query)
  const isWhole = ({ name, aliases }: ActorSummary) => [name, ...aliases].some((each) => fold(each) === sought)
  return [...actors.filter(isWhole), ...actors.filter((actor) => !isWhole(actor))]
}

/** Adds the alias that matched the query, if the name does not match it. */
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

/** Marks the words of a name that begin with a sought word. In names, unlike texts, even a single letter matches. */
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
