import { html, nothing, type TemplateResult } from 'lit'
import type { QueryEdge, QueryNode, QueryPath, QueryValue } from '../../../server/shapes/query.ts'
import type { ActorKind } from '../../../server/shapes/vocabulary.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'
import { actGlyph } from '../../elements/parts/icon.ts'
import { shortened } from '../../words.ts'
import { hrefOf, isEdge, isList, isNode, isPath, nameOf, property } from './value.ts'
import '../../elements/parts/chip.ts'

type Shown = TemplateResult | string | typeof nothing

/** A value of an answer as the table shows it. */
export function cell(value: QueryValue): Shown {
  if (value === null) return html`<span class="muted">null</span>`
  if (typeof value === 'string') return value === '' ? html`<span class="muted">''</span>` : value
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return list(value)
  if (isNode(value)) return node(value)
  if (isEdge(value)) return edge(value)
  if (isPath(value)) return path(value)
  return map(value as { readonly [key: string]: QueryValue })
}

function node(of: QueryNode): TemplateResult {
  const href = hrefOf(of)
  const kind = ACTOR_KINDS.find((known) => known === property(of, 'kind'))
  if (href !== undefined && kind !== undefined) return chip(of, kind, href)
  const name = shortened(nameOf(of), 160)
  const label = of.labels.at(-1) ?? 'node'
  const look = label === 'Statement' ? 'quoted' : ''
  return html`<span class="tag">${label}</span> ${href === undefined ? name : html`<a class=${look} href=${href}>${name}</a>`}`
}

function chip(of: QueryNode, kind: ActorKind, href: string): TemplateResult {
  return html`<parley-chip .actor=${{ id: of.id, kind, name: nameOf(of) }} href=${href}></parley-chip>`
}

function edge(of: QueryEdge): TemplateResult {
  const href = hrefOf(of)
  const words = shortened(property(of, 'text'), 160)
  const text = words === '' ? `${of.source} → ${of.target}` : words
  const act = ACTS.find((known) => known.toUpperCase() === of.type)
  const glyph = act === undefined ? nothing : actGlyph(act)
  return html`<span class="tag">${glyph} ${of.type}</span> ${href === undefined ? text : html`<a class="quoted" href=${href}>${text}</a>`}`
}

function path({ nodes, edges }: QueryPath): TemplateResult {
  return html`<span class="path">${nodes.map((each, at) => html`${at === 0 ? nothing : step(edges[at - 1], nodes[at - 1])}${node(each)}`)}</span>`
}

function step(along: QueryEdge | undefined, before: QueryNode | undefined): TemplateResult | typeof nothing {
  if (along === undefined) return nothing
  const href = hrefOf(along)
  const words = along.source === before?.id ? `— ${along.type} →` : `← ${along.type} —`
  return html` <span class="step">${href === undefined ? words : html`<a href=${href}>${words}</a>`}</span> `
}

function list(values: readonly QueryValue[]): TemplateResult {
  if (values.length === 0) return html`<span class="muted">[]</span>`
  return html`<ul>${values.slice(0, 50).map((value) => html`<li>${cell(value)}</li>`)}${
    values.length > 50 ? html`<li class="muted">and ${values.length - 50} more</li>` : nothing
  }</ul>`
}

function map(of: { readonly [key: string]: QueryValue }): TemplateResult {
  return html`<dl>${Object.entries(of).map(([key, value]) => html`<div><dt>${key}</dt><dd>${cell(value)}</dd></div>`)}</dl>`
}
