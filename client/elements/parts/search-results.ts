import { html, nothing } from 'lit'
import { Newspaper } from 'lucide'
import type { Evidence, SearchResults } from '../../../server/shapes/answers.ts'
import { deedOf } from '../../act-words.ts'
import type { Findable } from '../../state/state.ts'
import { counted, dayWords, kindWord, namesOf, whence } from '../../words.ts'
import { actGlyph, icon, kindGlyph } from './icon.ts'
import { markedText } from './marked.ts'

/** How many results of each kind are listed. */
const most = { actors: 5, statements: 4, articles: 4 }
const mostWhereOnlyActors = 8

export interface Option {
  readonly target: Findable
  readonly content: unknown
}
export interface Group {
  readonly title: string
  readonly options: readonly Option[]
}

/** How many results of each kind to request. */
export function limitOf(onlyActors: boolean): number {
  return onlyActors ? mostWhereOnlyActors : Math.max(...Object.values(most))
}

/** The results in groups: actors alone, or some of each kind. Empty groups are left out. */
export function groupsOf({ actors, statements, articles }: SearchResults, onlyActors: boolean): Group[] {
  const groups: Group[] = [
    { title: 'Actors', options: actors.map(actorOption) },
    ...(onlyActors
      ? []
      : [
          { title: 'Statements', options: statements.slice(0, most.statements).map(statementOption) },
          { title: 'Articles', options: articles.slice(0, most.articles).map(articleOption) },
        ]),
  ]
  return groups.filter(({ options }) => options.length > 0)
}

function actorOption({ actor, name, alias }: SearchResults['actors'][number]): Option {
  return {
    target: { what: 'actor', id: actor.id },
    content: html`
      ${kindGlyph(actor.kind)}
      <span>${markedText(name)}<span class="visually-hidden">, ${kindWord[actor.kind]},</span></span>
      <span class="muted small">${counted(actor.made + actor.about, 'statement')}</span>
      ${alias === undefined ? nothing : html`<span class="second muted small">also “${markedText(alias)}”</span>`}
    `,
  }
}

function statementOption({ statement, words }: SearchResults['statements'][number]): Option {
  return {
    target: { what: 'statement', id: statement.id },
    content: html`
      ${actGlyph(statement.act)}
      <span class="small">${whoDidWhat(statement)}</span>
      <span class="muted small">${dayOf(statement)}</span>
      <span class="second quoted">${markedText(words)}</span>
    `,
  }
}

function whoDidWhat(statement: Evidence): string {
  return `${namesOf(statement.sources)} ${deedOf(statement)}`.trim()
}

function dayOf({ date, article }: Evidence) {
  const day = date ?? article.publishedAt
  return day === undefined ? nothing : dayWords(day)
}

function articleOption({ article, title, words }: SearchResults['articles'][number]): Option {
  return {
    target: { what: 'article', id: article.id },
    content: html`
      ${icon(Newspaper)}
      <span class="second">${markedText(title)}</span>
      <span class="second muted small">${whence(article)}</span>
      <span class="second quoted small">${markedText(words)}</span>
    `,
  }
}
