import type { Article } from '../shapes/text.ts'
import { faultOfText, givenArticle } from './article.ts'
import type { FoundArticle } from './found.ts'
import { idOfAddress, idOfInput, idOfText, isOfSameSite } from './ids.ts'
import type { Input, Read, ReadFault } from './input.ts'
import { cleaned, cleanedLine } from './text/clean.ts'

/**
 * The article as it is stored, of a file that holds one. A field that cannot be right is left out.
 * @param clean what is taken out of its text; tags, entities and signs that are not seen, if not given.
 */
export function finished(found: FoundArticle, input: Input, clean = cleaned): Read<Article> {
  const where = found.where ? `${input.name}: ${found.where}` : input.name
  const text = clean(found.text)
  const fault = faultOfText(text)
  if (fault !== undefined) return { where: placeOf(where, text), fault: `the text ${fault}` }
  const url = addressOf(valid('url', found.url), found, input)
  const fields = {
    title: valid('title', found.title === undefined ? undefined : cleanedLine(found.title).slice(0, 1000)),
    publisher: valid('publisher', found.publisher === undefined ? undefined : cleanedLine(found.publisher)),
    url,
    publishedAt: valid('publishedAt', found.publishedAt),
  }
  const id =
    valid('id', found.id) ??
    (url !== undefined ? idOfAddress(url) : found.where ? idOfText(text) : idOfInput(input, text))
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { where, value: { id, text, ...Object.fromEntries(known) } as Article }
}

/**
 * The address of an article. What was fetched may say that it stands elsewhere on its own site, but not on another, since
 * anybody could then take the place of the articles there. An item of a feed is where the feed says.
 */
function addressOf(stated: string | undefined, { where }: FoundArticle, { address }: Input): string | undefined {
  if (address === undefined || where !== undefined) return stated
  return stated !== undefined && isOfSameSite(stated, address) ? stated : valid('url', address)
}

/** An article that was sent as one: its text stays as it is, since offsets point into it; its names are tidied. */
export function tidied(article: Article): Article {
  const { title, publisher } = article
  return {
    ...article,
    ...(title === undefined ? {} : { title: cleanedLine(title) || title }),
    ...(publisher === undefined ? {} : { publisher: cleanedLine(publisher) || publisher }),
  }
}

/** A fault in words about a part of an input. */
export function faultIn(
  input: Input,
  { where, fault }: { readonly where?: string; readonly fault: string },
): ReadFault {
  return { where: where ? `${input.name}: ${where}` : input.name, fault }
}

function valid(
  field: 'id' | 'title' | 'publisher' | 'url' | 'publishedAt',
  value: string | undefined,
): string | undefined {
  const parsed = value === undefined ? undefined : givenArticle.shape[field].safeParse(value)
  return parsed?.success === true ? (parsed.data ?? undefined) : undefined
}

/** The file with the line of the first NUL, if there is one. */
function placeOf(where: string, text: string): string {
  const nul = text.indexOf('\0')
  return nul < 0 ? where : `${where}:${text.slice(0, nul).split('\n').length}`
}
