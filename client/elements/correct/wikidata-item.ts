/**
 * The Wikidata item that somebody has entered, by its number or its address: `Q42`, `https://www.wikidata.org/wiki/Q42`.
 * @returns undefined where it is neither.
 */
export function wikidataItem(entered: string): string | undefined {
  const [, number] =
    /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/)?q([1-9]\d*)(?:[?#].*)?$/i.exec(entered.trim()) ?? []
  return number === undefined ? undefined : `Q${number}`
}
