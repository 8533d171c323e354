import { countries } from 'countries-list'
import {
  CAPITALS_LEFT_OUT,
  DEMONYMS,
  FURTHER_CAPITALS,
  FURTHER_NAMES,
  NO_COUNTRIES,
  SHOWN_NAMES,
  TERRITORIES,
} from '../lexicon/names/countries.ts'
import { NATIONALITIES } from '../lexicon/names/nationalities.ts'

/** How a phrase of the gazetteer names its actor; `none`: it names nobody, although it holds a country's name. */
export type NameForm = 'name' | 'demonym' | 'capital' | 'none'

export interface CountryName {
  readonly name: string
  readonly form: NameForm
  readonly iso: string
}

/**
 * Every name, demonym and capital by which news names a country, from countries-list and from the lexicon. A word that
 * two countries claim goes to the first in this order: the lexicon's names and demonyms, the names of countries-list,
 * demonyms made of nationalities, capitals.
 */
export function countryNames(): CountryName[] {
  const found = new Map<string, CountryName>()
  const add = (iso: string, form: NameForm, names: Iterable<string>): void => {
    for (const name of names) if (!found.has(name)) found.set(name, { name, form, iso })
  }
  add('', 'none', NO_COUNTRIES)
  const states = Object.entries(countries).filter(([iso]) => !TERRITORIES.has(iso))
  for (const [iso] of states) add(iso, 'name', FURTHER_NAMES[iso] ?? [])
  for (const [iso] of states) add(iso, 'demonym', DEMONYMS[iso] ?? [])
  for (const [iso, country] of states) add(iso, 'name', [country.name])
  for (const [iso] of states) add(iso, 'demonym', demonymForms(NATIONALITIES[iso]))
  for (const [iso, country] of states) {
    const capitals = [...(FURTHER_CAPITALS[iso] ?? []), ...(country.capital ? [country.capital] : [])]
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
function demonymForms(nationality: string | undefined): string[] {
  if (nationality === undefined) return []
  return /(?:an|i|er|ot)$/.test(nationality) ? [nationality, `${nationality}s`] : [nationality]
}
