import fc from 'fast-check'
import { openStore, type StoreConfig } from '../../../server/graph/open-store.ts'
import { corpus } from './crash-corpus.ts'

/**
 * A process that tests kill. It loads the corpus into the store given as JSON, shuffled if the second argument is above
 * 0, and prints the id of each article that is stored.
 */
const store = await openStore(JSON.parse(process.argv[2] as string) as StoreConfig)
const seed = Number(process.argv[3])
const shuffled = fc.shuffledSubarray(corpus, { minLength: corpus.length })
const records = seed === 0 ? corpus : (fc.sample(shuffled, { numRuns: 1, seed })[0] ?? [])
for (let at = 0; at < records.length; at += 3) {
  const { saved, known } = await store.save(records.slice(at, at + 3))
  process.stdout.write([...saved, ...known].map((id) => `${id}\n`).join(''))
}
process.stdout.write('all\n')
await store.close()
