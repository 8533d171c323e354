/** The address of an article, with the picture of what it reports and nothing else. */
export function placeOf(article: string): string {
  return `/articles/${encodeURIComponent(article)}?article=${encodeURIComponent(article)}`
}

/** The address of the picture of some articles, of all where there are none or too many for an address. */
export function pictureOf(articles: readonly string[]): string {
  const chosen = articles.length > 50 ? [] : articles.map((article) => `article=${encodeURIComponent(article)}`)
  return chosen.length === 0 ? '/' : `/?${chosen.join('&')}`
}
