import { openStore } from '../../server/graph/open-store.ts'
import { corpus } from './crash-corpus.ts'

/** A process to be killed: loads the corpus into the folder that it is given, telling each article that is stored. */
const store = await openStore({ engine: 'embedded', folder: process.argv[2] as string })
for (let at = 0; at < corpus.length; at += 3) {
  const { saved } = await store.save(corpus.slice(at, at + 3))
  process.stdout.write(saved.map((id) => `${id}\n`).join(''))
}
process.stdout.write('all\n')
await store.close()
