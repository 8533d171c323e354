import { fold } from '../fold.ts'

/** Publishers, folded, by the country for which they write: its bodies are what they name without a country. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  US: [
    'abc news',
    'associated press',
    'axios',
    'bloomberg',
    'boston globe',
    'breitbart',
    'breitbart news',
    'cbs news',
    'chicago tribune',
    'cnn',
    'fox news',
    'huff-post',
    'huffington post',
    'huffpost',
    'los angeles times',
    'national public radio',
    'nbc news',
    'new york post',
    'new york times',
    'newsweek',
    'npr',
    'nyt',
    'pbs newshour',
    'politico',
    'the hill',
    'time',
    'united press international',
    'upi',
    'usa today',
    'vox',
    'wall street journal',
    'washington examiner',
    'washington post',
    'washington times',
    'western journal',
  ],
  GB: ['bbc', 'bbc news', 'daily mail', 'daily telegraph', 'financial times', 'guardian', 'independent', 'sky news'],
}

const countries = new Map(Object.entries(HOMES).flatMap(([iso, names]) => names.map((name) => [name, iso])))

/** The ISO code of the country for which a publisher writes; undefined where that is not known. */
export function homeOfPublisher(publisher: string | undefined): string | undefined {
  const name = fold(publisher ?? '')
  return countries.get(name) ?? countries.get(name.replace(/^the /, ''))
}
