import { anchorOfGroup, anchorOfLine } from '../../graph/views/svg/anchors.ts'
import { escapeText } from '../../graph/views/svg/markup.ts'
import { counted, dayWords } from '../../graph/views/svg/words.ts'
import type { Evidence } from '../../shapes/answers.ts'
import type { Span } from '../../shapes/text.ts'
import type { CitedEdge, ViewDocument } from '../../shapes/views.ts'

/** The contents of a drawing as an HTML table: each line with its sentences and their articles. */
export function sentences(document: ViewDocument, explore: string): string {
  if (document.edges.length === 0) return '<p class="note">There are no links in this view.</p>'
  const names = new Map(document.nodes.map(({ key, attributes }) => [key, attributes.label]))
  const statements = new Map(document.statements.map((statement) => [statement.id, statement]))
  const groups = Map.groupBy(document.edges, ({ source }) => source)
  const bodies = [...groups].map(([source, edges]) => {
    const rows = edges.map((edge) => rowsOf(edge, names, statements, explore))
    return `<tbody id="${anchorOfGroup(source)}">${rows.join('')}</tbody>`
  })
  const heads = ['Who', 'Act', 'Whom', 'When', 'Words', 'Where'].map((word) => `<th scope="col">${word}</th>`)
  return `<table><thead><tr>${heads.join('')}</tr></thead>${bodies.join('')}</table>`
}

function rowsOf(
  { key, source, target, attributes }: CitedEdge,
  names: ReadonlyMap<string, string>,
  statements: ReadonlyMap<string, Evidence>,
  explore: string,
): string {
  const name = (actor: string) => escapeText(names.get(actor) ?? actor)
  const { act, count, about } = attributes
  const endsOf = (isAbout: boolean) =>
    `<th scope="row">${name(source)}</th><td class="${act}">${act}</td><td>${isAbout ? 'about ' : ''}${name(target)}</td>`
  const found = attributes.statements.flatMap((id) => statements.get(id) ?? [])
  // Views that do not tell what is only spoken about have no `about`.
  const isAbout = (statement: Evidence) =>
    about !== undefined && statement.targets.some(({ actor, role }) => actor.id === target && role === 'about')
  const cells = found.map(
    (statement) =>
      `${endsOf(isAbout(statement))}${whenOf(statement)}<td class="words">${wordsOf(statement)}</td>${whereOf(statement)}`,
  )
  const more = count - found.length
  if (more > 0) {
    const words = `${found.length === 0 ? '' : 'and '}${counted(more, 'statement')}${found.length === 0 ? '' : ' more'}`
    cells.push(
      `${endsOf(about === count)}<td></td><td class="words"><a href="${escapeText(explore)}">${words} in Parley</a></td><td></td>`,
    )
  }
  const id = ` id="${anchorOfLine(key)}"`
  return cells.map((cell, at) => `<tr${at === 0 ? id : ''}>${cell}</tr>`).join('')
}

function whenOf({ date, article }: Evidence): string {
  const day = date ?? article.publishedAt?.slice(0, 10)
  return day === undefined
    ? '<td></td>'
    : `<td><time datetime="${escapeText(day)}">${escapeText(dayWords(day))}</time></td>`
}

/** The passage as HTML, with the content marked. */
function wordsOf({ passage, content }: Evidence): string {
  let at = passage.start
  const parts: string[] = []
  const text = (start: number, end: number) =>
    escapeText(passage.text.slice(start - passage.start, end - passage.start))
  for (const { start, end } of content.toSorted((a: Span, b: Span) => a.start - b.start)) {
    if (start < at || end > passage.end) continue
    parts.push(text(at, start), `<mark>${text(start, end)}</mark>`)
    at = end
  }
  return [...parts, text(at, passage.end)].join('')
}

/** Links to the sentence in the article on the web, if its address is known, and to the statement in Parley. */
function whereOf({ id, article, sentence }: Evidence): string {
  const name = article.title ?? article.publisher ?? 'Article'
  const title = article.title !== undefined && article.publisher !== undefined ? `${name}, ${article.publisher}` : name
  const web = webAddress(article.url)
  const reported =
    web === undefined
      ? escapeText(title)
      : `<a href="${escapeText(`${web}#:~:text=${fragmentOf(sentence.text)}`)}" target="_blank" rel="noreferrer">${escapeText(title)}</a>`
  return `<td>${reported} · <a href="/statements/${escapeText(encodeURIComponent(id))}" target="_blank">evidence</a></td>`
}

function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const address = new URL(url)
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined
  address.hash = ''
  return address.href
}

/** The value of a text directive (`#:~:text=`) that finds a sentence by its first and last words. */
function fragmentOf(sentence: string): string {
  const words = sentence.toWellFormed().trim().split(/\s+/)
  const encode = (some: readonly string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D')
  return words.length <= 10 ? encode(words) : `${encode(words.slice(0, 5))},${encode(words.slice(-5))}`
}
