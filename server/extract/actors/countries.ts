import { countries } from 'countries-list'
import isoCountries from 'i18n-iso-countries'
import isoCountriesEnglish from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import nationalityEnglish from 'i18n-nationality/langs/en.json' with { type: 'json' }
import {
  CAPITALS_LEFT_OUT,
  DEMONYMS,
  FURTHER_CAPITALS,
  FURTHER_NAMES,
  NO_COUNTRIES,
  SHOWN_NAMES,
  TERRITORIES,
} from '../lexicon/country-names.ts'

/** How an entry of the gazetteer names its actor; `none`: the phrase names no actor, whatever it holds. */
export type NameForm = 'name' | 'demonym' | 'capital' | 'none'

export interface CountryName {
  readonly name: string
  readonly form: NameForm
  readonly iso: string
}

/**
 * Every name, demonym and capital by which news names a country, from countries-list, i18n-iso-countries and
 * i18n-nationality with our own table over them. A word that two countries claim goes to the first in this order:
 * our table, names, demonyms, capitals.
 */
export function countryNames(): CountryName[] {
  const found = new Map<string, CountryName>()
  const add = (iso: string, form: NameForm, names: readonly string[]): void => {
    for (const name of names) if (name && !found.has(name)) found.set(name, { name, form, iso })
  }
  add('', 'none', NO_COUNTRIES)
  const states = Object.entries(countries).filter(([iso]) => !TERRITORIES.has(iso))
  for (const [iso] of states) add(iso, 'name', FURTHER_NAMES[iso] ?? [])
  for (const [iso] of states) add(iso, 'demonym', DEMONYMS[iso] ?? [])
  isoCountries.registerLocale(isoCountriesEnglish)
  for (const [iso, country] of states) {
    const official = isoCountries.getName(iso, 'en', { select: 'all' }) ?? []
    // "Virgin Islands, U.S." and the like are orders of an index, not names in prose.
    add(iso, 'name', [country.name, ...official.filter((name) => !name.includes(','))])
  }
  const nationalities: Readonly<Record<string, string>> = nationalityEnglish.nationalities
  for (const [iso] of states) if (!DEMONYMS[iso]) add(iso, 'demonym', demonymForms(nationalities[iso] ?? ''))
  for (const [iso, country] of states) {
    const capitals = [...(FURTHER_CAPITALS[iso] ?? []), country.capital ?? '']
    add(
      iso,
      'capital',
      capitals.filter((capital) => !CAPITALS_LEFT_OUT.has(capital)),
    )
  }
  return [...found.values()]
}

/** The name under which a country is shown. */
export function countryShown(iso: string): string {
  const entry = Object.entries(countries).find(([code]) => code === iso)
  return SHOWN_NAMES[iso] ?? entry?.[1].name ?? iso
}

/** "Iraqi" → "Iraqi", "Iraqis"; "Japanese" has no plural of its own. */
function demonymForms(nationality: string): string[] {
  if (!nationality || /[(,-]/.test(nationality)) return []
  return /(?:an|i|er|ot)$/.test(nationality) ? [nationality, `${nationality}s`] : [nationality]
}
