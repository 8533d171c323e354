import { openStore, type StoreConfig } from '../../../server/graph/open-store.ts'
import { decisions } from './decided.ts'

/** A process that tests kill. It stores one decision after another, and prints the number of those that are stored. */
const store = await openStore(JSON.parse(process.argv[2] as string) as StoreConfig)
for (const [at, decision] of decisions.entries()) {
  await store.decide([decision], { by: 'ann', at: decision.at, keep: true })
  process.stdout.write(`${at + 1}\n`)
}
process.stdout.write('all\n')
await store.close()
