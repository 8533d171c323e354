import { dateOf } from '../dates.ts'
import type { FoundArticle } from '../found.ts'
import type { DomDocument } from './dom.ts'
import { articleOfJsonLd, nameIn } from './json-ld.ts'

const titles = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title']
const publishers = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name']
const dates = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'publication_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
]

/** Title, publisher, day and address as a page states them: JSON-LD first, then `meta`, then `time`. None is guessed. */
export function metadataOf(document: DomDocument): Omit<FoundArticle, 'text'> {
  const linked = articleOfJsonLd(document) ?? {}
  const meta = metaOf(document)
  const first = (names: readonly string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined)
  const publisher = nameIn(linked.publisher) ?? first(publishers)
  const title = nameIn(linked.headline) ?? first(titles) ?? onlyHeading(document) ?? titleElement(document, publisher)
  const written = [nameIn(linked.datePublished), ...dates.map((name) => meta.get(name)), timeOf(document)]
  const publishedAt = written.map((date) => (date === undefined ? undefined : dateOf(date))).find((date) => date)
  const url = addressOf(document, [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta.get('og:url'),
    nameIn(linked.url),
    nameIn(linked.mainEntityOfPage),
  ])
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined || /^https?:/.test(publisher) ? {} : { publisher }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  }
}

function metaOf(document: DomDocument): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))
      ?.toLowerCase()
      .trim()
    const content = element.getAttribute('content')?.trim()
    if (name && content && !meta.has(name)) meta.set(name, content)
  }
  return meta
}

function onlyHeading(document: DomDocument): string | undefined {
  const [first, second] = document.querySelectorAll('h1')
  return second === undefined ? first?.textContent.trim() || undefined : undefined
}

/** The title of the page, without the publisher that stands behind a bar or a dash. */
function titleElement(document: DomDocument, publisher: string | undefined): string | undefined {
  const title = document.querySelector('title')?.textContent.trim()
  if (!title) return undefined
  const [, before = title, after] = /^(.+)\s+[|–—-]\s+([^|–—-]+)$/.exec(title) ?? []
  return after !== undefined && after.toLowerCase() === publisher?.toLowerCase() ? before : title
}

/** The time that is marked as that of publication, or the only one. */
function timeOf(document: DomDocument): string | undefined {
  const marked = document.querySelector(
    'time[itemprop~="datePublished"], time[pubdate], [itemprop~="datePublished"][datetime]',
  )
  const [only, another] = document.querySelectorAll('time[datetime]')
  return (marked ?? (another === undefined ? only : undefined))?.getAttribute('datetime') ?? undefined
}

/** The first address that names one page: a site's front page is not the address of an article. */
function addressOf(document: DomDocument, candidates: readonly (string | null | undefined)[]): string | undefined {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? undefined
  for (const candidate of candidates) {
    if (!candidate) continue
    const url = URL.canParse(candidate)
      ? new URL(candidate)
      : URL.canParse(candidate, base)
        ? new URL(candidate, base)
        : undefined
    if (url !== undefined && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}` !== '/') return url.href
  }
  return undefined
}
