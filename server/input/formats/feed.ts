import { parseFeed } from 'feedsmith'
import { dateOf } from '../dates.ts'
import type { Found, FoundArticle } from '../found.ts'
import { textOfPiece } from '../html/page.ts'

/** What the items of all kinds of feeds have. */
interface Item {
  readonly title: string | undefined
  /** HTML or plain text, as it comes. */
  readonly content: string | undefined
  readonly url: string | undefined
  readonly date: unknown
}

/** The items of a feed: RSS, Atom, RDF or JSON Feed. An item that has only a link is named with it. */
export function readFeed(text: string): Found {
  const { publisher, items } = contentOf(parseFeed(text))
  const articles: FoundArticle[] = []
  const linked: Omit<FoundArticle, 'text'>[] = []
  const faults: { where: string; fault: string }[] = []
  for (const [at, { title, content, url, date }] of items.entries()) {
    const where = `item ${at + 1}`
    const words = textIn(content ?? '')
    const publishedAt = dateOf(String(date ?? ''))
    const known = {
      where,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    }
    if (words !== '') articles.push({ ...known, text: words })
    else {
      if (url !== undefined) linked.push(known)
      faults.push({ where, fault: `has no text in the feed${url === undefined ? '' : `; its page is ${url}`}` })
    }
  }
  if (items.length === 0) faults.push({ where: '', fault: 'is a feed without items' })
  return { articles, faults, linked }
}

function contentOf({ format, feed }: ReturnType<typeof parseFeed>): {
  readonly publisher: string | undefined
  readonly items: readonly Item[]
} {
  switch (format) {
    case 'atom':
      return {
        publisher: feed.title?.value,
        items: (feed.entries ?? []).map((entry) => ({
          title: entry.title?.value,
          content: entry.content?.value ?? entry.summary?.value,
          url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
          date: entry.published ?? entry.updated,
        })),
      }
    case 'json':
      return {
        publisher: feed.title,
        items: (feed.items ?? []).map((item) => ({
          title: item.title,
          content: item.content_html ?? item.content_text ?? item.summary,
          url: item.url ?? item.external_url,
          date: item.date_published,
        })),
      }
    default:
      return {
        publisher: feed.title,
        items: (feed.items ?? []).map((item) => ({
          title: item.title,
          content: item.content?.encoded ?? item.description,
          url: item.link ?? permalinkOf(item),
          date: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
        })),
      }
  }
}

function textIn(content: string): string {
  return /<[a-z!/]/i.test(content) ? textOfPiece(content) : content.trim()
}

function permalinkOf(item: object): string | undefined {
  const { guid } = item as { readonly guid?: { readonly value?: string } }
  return guid?.value !== undefined && /^https?:/.test(guid.value) ? guid.value : undefined
}
