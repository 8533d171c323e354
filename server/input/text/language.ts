/** Frequent words of English that are rare in other languages. */
const english = new Set(
  `the of and to that with from his their has have had were said says would will which they who been not are is this but
  it its he she for after about when than could on by as be you our more into`.split(/\s+/),
)
/** Share of these among the words in lower case below which a text may be in another language; English has a third. */
const few = 0.2
/** Numbers of words in lower case: under the first nothing can be told, under the last more must speak for it. */
const words = { least: 3, some: 4, enough: 8 }
/** Characters that are looked at. */
const looked = 4_000
const noWords = /<[^<>]*>|\S*(?:\/\/|\.com|[@#])\S*/g

/**
 * The language of a text in English words ("German"), where it is surely another than English; undefined where it is
 * English, or too short to tell.
 */
export async function foreignLanguageOf(text: string): Promise<string | undefined> {
  const code = await foreignCodeOf(text)
  return code === undefined ? undefined : nameOf(code)
}

/** The ISO 639 code of the language that a text is read as: `en` where it is too short to tell; undefined: not known. */
export async function languageCodeOf(text: string): Promise<string | undefined> {
  const code = (await foreignCodeOf(text)) ?? 'en'
  return code === '' ? undefined : code
}

/**
 * The code of ISO 639 of a text that is surely in another language than English, empty where it is not known in which.
 * Method: n-grams (eld) of the whole and of the words in lower case, since names are of all languages, confirmed by the want
 * of frequent English words; a text in letters that are not Latin needs no more.
 */
async function foreignCodeOf(text: string): Promise<string | undefined> {
  const sample = text.slice(0, looked).replace(noWords, ' ')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const isLatin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters / 2
  const lower = sample.match(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}'’]*/gu) ?? []
  const share = lower.filter((word) => english.has(word)).length / lower.length
  if (isLatin && (lower.length < words.least || share >= few)) return undefined
  const { eld } = await import('eld/small')
  const whole = eld.detect(sample)
  if (!isLatin) return whole.language === 'en' ? '' : whole.language
  if ([whole.language, eld.detect(lower.join(' ')).language].some((code) => code === 'en' || code === ''))
    return undefined
  const isSure =
    lower.length >= words.enough ||
    lower.some((word) => /[^a-z'’]/.test(word)) ||
    (lower.length >= words.some && share === 0 && whole.isReliable())
  return isSure ? whole.language : undefined
}

/** @param code of ISO 639, or empty where it is not known. */
function nameOf(code: string): string {
  const name = code === '' ? undefined : new Intl.DisplayNames(['en'], { type: 'language' }).of(code)
  return name ?? 'another language'
}
