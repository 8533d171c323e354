import { marked } from 'marked'
import { dateOf } from '../dates.ts'
import type { FoundArticle } from '../found.ts'
import { textOf } from '../html/blocks.ts'
import { bodyOf, parsePage } from '../html/dom.ts'

/**
 * The text of Markdown without its signs, headings included. The title is that of the front matter, or the heading that
 * the file begins with.
 */
export function readMarkdown(markdown: string): FoundArticle {
  const [, matter = '', body = markdown] = /^---\r?\n([\s\S]{0,10000}?)\r?\n---\r?\n([\s\S]*)$/.exec(markdown) ?? []
  const document = parsePage(marked.parse(body, { async: false }))
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(['"]?)(.+?)\\1[ \\t]*$`, 'im').exec(matter)?.[2]
  const heading = /^\s*(?:#\s|\S.{0,1000}\r?\n=+[ \t]*(?:\r?\n|$))/.test(body)
    ? document.querySelector('h1')?.textContent.trim()
    : undefined
  const title = field('title') ?? heading
  const publishedAt = dateOf(field('date') ?? '')
  const publisher = field('publisher')
  const url = field('url')
  return {
    text: textOf(bodyOf(document)),
    ...(title ? { title } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  }
}
