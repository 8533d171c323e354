import { present } from '../../present.ts'
import type { Evidence } from '../../shapes/answers.ts'
import type { Span } from '../../shapes/text.ts'
import { identityIn } from './identity.ts'
import type { ExportedActor, ExportedArticle, ExportSource } from './selection.ts'

/** The context is part of the file, so that no reader has to fetch one. */
const context = {
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  parley: 'urn:parley:vocabulary:',
}

const types = { person: 'schema:Person', country: 'schema:Country', organisation: 'schema:Organization' } as const

/**
 * Actors, articles, statements and evidence as JSON-LD 1.1, one object a line. A direct statement is a schema.org
 * Quotation, any other a Claim. Its evidence is a W3C Web Annotation on the article, by quotation and by offset (UTF-16
 * code units). `parley:to`, `parley:about` and `parley:with` name its targets by their roles. PROV describes which software extracted it from which article.
 * @param base the prefix of all IRIs: this site's address with a slash at its end, or `urn:parley:`.
 */
export async function* toJsonLd(source: ExportSource, base: string): AsyncGenerator<string> {
  const name = (kind: string, id: string) => `${base}${kind}/${encodeURIComponent(id)}`
  const extraction = `${base}extraction`
  yield `{"@context":${JSON.stringify(context)},"@graph":[\n`
  yield JSON.stringify({
    '@id': extraction,
    '@type': 'prov:Activity',
    'prov:wasAssociatedWith': { '@id': `${base}software`, '@type': 'prov:SoftwareAgent', 'schema:name': 'Parley' },
  })
  for await (const actor of source.actors()) yield `,\n${JSON.stringify(actorOf(actor, name))}`
  for await (const article of source.articles()) {
    yield `,\n${JSON.stringify(articleOf(article, name))}`
    for (const properties of article.statements) {
      const evidence = article.evidence.get(String(properties.id))
      if (evidence === undefined) continue
      const statement = statementOf(evidence, String(properties.text), name)
      yield `,\n${JSON.stringify({ ...statement, 'prov:wasGeneratedBy': { '@id': extraction } })}`
      for (const [at, span] of spansOf(evidence).entries()) {
        yield `,\n${JSON.stringify(annotationOf(evidence, span, at, name))}`
      }
    }
  }
  yield '\n]}\n'
}

type Name = (kind: string, id: string) => string

function actorOf({ id, kind, name: called, aliases, wikidata }: ExportedActor, name: Name) {
  return {
    '@id': name('actors', id),
    '@type': types[kind],
    'schema:name': called,
    ...(aliases.length === 0 ? {} : { 'schema:alternateName': aliases }),
    ...(wikidata === undefined ? {} : { 'schema:sameAs': { '@id': `http://www.wikidata.org/entity/${wikidata}` } }),
  }
}

function articleOf({ id, article }: ExportedArticle, name: Name) {
  const { title, publisher, url, publishedAt } = article as Readonly<Record<string, string | undefined>>
  return {
    '@id': name('articles', id),
    '@type': ['schema:NewsArticle', 'prov:Entity'],
    ...present({
      'schema:headline': title,
      'schema:publisher':
        publisher === undefined ? undefined : { '@type': 'schema:Organization', 'schema:name': publisher },
      'schema:url': url,
      'schema:datePublished': publishedAt,
    }),
  }
}

function statementOf(evidence: Evidence, text: string, name: Name) {
  const { id, act, direct, confidence, date, sources, targets, article, answers } = evidence
  const known = [...new Set(sources.flatMap(({ actor }) => actor?.id ?? []))].map((actor) => ({
    '@id': name('actors', actor),
  }))
  const named = (some: typeof targets) =>
    [...new Set(some.map(({ actor }) => actor.id))].map((actor) => ({ '@id': name('actors', actor) }))
  const about = named(targets)
  const byRole = Map.groupBy(targets, ({ role }) => `parley:${role}`)
  const place = { '@id': name('articles', article.id) }
  return {
    '@id': name('statements', id),
    '@type': [direct ? 'schema:Quotation' : 'schema:Claim', 'prov:Entity'],
    'parley:act': act,
    'schema:text': text,
    ...present({ 'parley:confidence': confidence, 'parley:identity': identityOfSources(evidence) }),
    ...(direct
      ? { 'schema:spokenByCharacter': known, 'schema:isPartOf': place }
      : { 'schema:creator': known, 'schema:appearance': place }),
    ...(about.length === 0 ? {} : { 'schema:about': about }),
    ...Object.fromEntries([...byRole].map(([role, some]) => [role, named(some)])),
    ...present({ 'schema:dateCreated': date }),
    ...(answers === undefined ? {} : { 'parley:answers': { '@id': name('statements', answers) } }),
    'prov:wasQuotedFrom': place,
  }
}

/** How sure it is whom the words of the sources mean: the least sure of them. Undefined where all are named in full. */
function identityOfSources({ sources }: Evidence): number | undefined {
  const guesses = sources.flatMap(({ actor }) => (actor === null ? [] : (identityIn(sources, actor.id) ?? [])))
  return guesses.length === 0 ? undefined : Math.min(...guesses)
}

/** The pieces of the content, or, if there is none, the sentence. */
function spansOf({ content, sentence }: Evidence): readonly Span[] {
  return content.length === 0 ? [sentence] : content
}

/** Characters before and after a quotation that distinguish it from others with the same words. */
const contextLength = 32

function annotationOf({ id, article, passage }: Evidence, { start, end, text }: Span, at: number, name: Name) {
  const [from, to] = [start - passage.start, end - passage.start]
  const prefix = passage.text.slice(Math.max(0, from - contextLength), from).toWellFormed()
  const suffix = passage.text.slice(to, to + contextLength).toWellFormed()
  return {
    '@id': `${name('statements', id)}#evidence-${at + 1}`,
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:identifying' },
    'oa:hasBody': { '@id': name('statements', id) },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': name('articles', article.id) },
      'oa:hasSelector': [
        { '@type': 'oa:TextQuoteSelector', 'oa:exact': text, 'oa:prefix': prefix, 'oa:suffix': suffix },
        { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
      ],
    },
  }
}
