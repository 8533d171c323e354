import { openStore, type StoreConfig } from '../../server/graph/open-store.ts'
import { corpus } from './crash-corpus.ts'

/** A process to be killed: loads the corpus into the store that it is given (JSON), telling each article that is stored. */
const store = await openStore(JSON.parse(process.argv[2] as string) as StoreConfig)
for (let at = 0; at < corpus.length; at += 3) {
  const { saved, known } = await store.save(corpus.slice(at, at + 3))
  process.stdout.write([...saved, ...known].map((id) => `${id}\n`).join(''))
}
process.stdout.write('all\n')
await store.close()
