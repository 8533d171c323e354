import type { ViewDocument, ViewEdge, ViewNode } from '../../../shapes/views.ts'

/** "1 statement", "2,000 statements". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "7 March 2025" for an ISO day or instant; text that is not a date is returned unchanged. */
export function dayWords(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : dayFormat.format(time)
}

/** "31 statements from 4 articles", followed, if some actors are left out, by how many are shown. */
export function sumsOf({ attributes, nodes }: ViewDocument): string {
  const { statements, articles, truncated, actors } = attributes
  const part = truncated ? `; ${nodes.length} of ${counted(actors, 'actor')} shown` : ''
  return `${counted(statements, 'statement')} from ${counted(articles, 'article')}${part}`
}

/** Who published the articles, naming at most three; undefined if no publisher is known. */
export function publishersOf({ statements }: ViewDocument): string | undefined {
  const publishers = [...new Set(statements.flatMap(({ article }) => article.publisher ?? []))].sort()
  if (publishers.length === 0) return undefined
  const named = publishers.slice(0, 3)
  const rest = publishers.length - named.length
  return `Reported by ${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`
}

/** The line below a drawing: credit, contents, publishers and version. */
export function attributionOf(document: ViewDocument): string {
  const { credit, frozen, version } = document.attributes
  const asOf = frozen === undefined ? undefined : `Data as of ${dayWords(frozen)}, version ${version ?? 1}`
  return [credit, sumsOf(document), publishersOf(document), asOf, 'Parley']
    .filter((part) => part !== undefined)
    .join(' · ')
}

/** "France, country: 4 statements". */
export function markWords({ attributes: { label, kind, statements } }: ViewNode): string {
  return `${label}, ${kind}: ${statements === 1 ? '1 statement' : `${statements} statements`}`
}

/** "France → Russia, said: 4 statements, 1 of them only about it". @param label an actor's name by its id. */
export function lineWords({ source, target, attributes }: ViewEdge, label: (key: string) => string): string {
  const { act, count, about = 0 } = attributes
  const sums = count === 1 ? '1 statement' : `${count} statements`
  const part = about === 0 ? '' : about === count ? ', only about it' : `, ${about} of them only about it`
  return `${label(source)} ${act === 'met' ? '–' : '→'} ${label(target)}, ${act}: ${sums}${part}`
}
