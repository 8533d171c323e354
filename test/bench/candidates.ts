import { openStore, type StoreConfig } from '../../server/graph/open-store.ts'
import type { RecordActor } from '../../server/shapes/record.ts'
import { slices } from '../../server/slices.ts'
import { embedded, onNeo4j, timed } from './engines.ts'
import { makeRecords } from './load-corpus.ts'

/** 1 to 3 statements each: 200,000 in all. */
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 100_000)
const ACTORS = 60_000
const ROUNDS = 3

/**
 * Milliseconds until the first page of candidates: at the first time, when all are found, and from the second time on,
 * when they are kept; and how long the engine takes alone to hand out the names of all actors, the least that the first
 * time can cost. One actor in ten is another actor's name with a middle initial, a short form, a wrong letter, or the
 * surname alone.
 */
export async function run(): Promise<string> {
  return [await embedded(measure), await onNeo4j('Candidates', measure)].join('\n\n')
}

async function measure(name: string, config: StoreConfig): Promise<string> {
  const filled = await openStore(config)
  // Without positions, which would take longer than all else and change nothing here.
  for (const some of slices([...makeRecords(ARTICLES, ACTORS, person)], 2000)) await filled.save(some)
  await filled.close()
  const first: number[] = []
  let [again, listing, actors] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
  for (let round = 0; round < ROUNDS; round++) {
    const store = await openStore(config)
    // Without this the first question would also pay for what the engine reads from disk when it is opened.
    const names = await timed(async () => {
      actors = 0
      for (let cursor: string | undefined; ; ) {
        const page = await store.actors({ limit: 500, ...(cursor === undefined ? {} : { cursor }) })
        actors += page.items.length
        cursor = page.cursor
        if (cursor === undefined || actors >= 2000) return
      }
    })
    first.push(await timed(() => store.candidates({ limit: 20 })))
    again = Math.min(again, await timed(() => store.candidates({ limit: 20 })))
    listing = Math.min(listing, names)
    await store.close()
  }
  return [
    `Candidates, ${name}: ${ARTICLES} articles`,
    `${'first page, all found'.padEnd(30)} ${Math.min(...first).toFixed(0)} ms`,
    `${'first page, kept'.padEnd(30)} ${again.toFixed(0)} ms`,
    `${'2,000 actors listed'.padEnd(30)} ${listing.toFixed(0)} ms`,
  ].join('\n')
}

const GIVEN =
  'Robert William Elena Sergei Anna Thomas Maria John Fatima Daniel Olga Peter Laura Victor Susan Ahmed Chloe Dmitri Edith Felix Grace Hugo Ingrid Jamal Keiko Liam Mona Nadia Oscar Priya Quentin Rosa Stefan Tariq Umberto Vera Wanda Xavier Yusuf Zoe'.split(
    ' ',
  )
const SHORT: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  William: 'Bill',
  Thomas: 'Tom',
  Peter: 'Pete',
  Susan: 'Sue',
}
/** Nine persons of each ten have a name of their own; the tenth has a form of the name of the one before it. */
function person(number: number): RecordActor {
  const form = number % 10 === 9 ? Math.floor(number / 10) % 4 : -1
  const of = form < 0 ? number : number - 1
  const given = GIVEN[(of * 17) % GIVEN.length] as string
  const surname = surnameOf(of)
  const forms = [
    `${given} R. ${surname}`,
    `${SHORT[given] ?? `${given[0]}.`} ${surname}`,
    `${given} ${surname.slice(0, 3)}${surname.slice(4)}`,
    surname,
  ]
  const name = forms[form] ?? `${given} ${surname}`
  const slug = name.toLowerCase().replaceAll('.', '').replaceAll(' ', '-')
  return { id: `person:${slug}${form === 3 ? `~${number}` : ''}`, kind: 'person', name, aliases: [] }
}

/** Three syllables of a consonant and a vowel, and a consonant: one of three million surnames, the same for a number. */
function surnameOf(number: number): string {
  let state = (Math.floor(number / 2) + 1) * 48271
  const one = (of: string) => {
    state = (state * 48271) % 2147483647
    return of[Math.floor(state / 65536) % of.length] as string
  }
  const [consonants, vowels] = ['bcdfghjklmnprstvwz', 'aeiou']
  const first = one(consonants).toUpperCase()
  return `${first}${one(vowels)}${one(consonants)}${one(vowels)}${one(consonants)}${one(vowels)}${one(consonants)}`
}
