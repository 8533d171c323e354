/** Frequent words of English that are rare in other languages. */
const english = new Set(
  `the and that with from his their were said says would will which they who not are this it its she after about when could
  you our into`.split(/\s+/),
)
/** Frequent words of English that are as frequent, or mean something else, in another language: "on" in Finnish and French. */
const elsewhereToo = new Set('for of to has have had been is but he than on by as be we more'.split(' '))
/** Share of both among the words in lower case, the second counting half, below which a text may be in another language. */
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
  const only = lower.filter((word) => english.has(word)).length
  const share = (only + lower.filter((word) => elsewhereToo.has(word)).length / 2) / lower.length
  if (isLatin && (lower.length < words.least || share >= few)) return undefined
  const { eld } = await import('eld/small')
  const whole = eld.detect(sample)
  if (!isLatin) return whole.language === 'en' ? '' : whole.language
  if ([whole.language, eld.detect(lower.join(' ')).language].some((code) => code === 'en' || code === ''))
    return undefined
  const isSure =
    lower.length >= words.enough ||
    lower.some((word) => /[^a-z'’]/.test(word)) ||
    (lower.length >= words.some && only === 0 && whole.isReliable())
  return isSure ? whole.language : undefined
}

/** @param code of ISO 639, or empty where it is not known. */
function nameOf(code: string): string {
  const name = code === '' ? undefined : new Intl.DisplayNames(['en'], { type: 'language' }).of(code)
  return name ?? 'another language'
}
