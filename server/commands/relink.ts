import { readConfig } from '../config.ts'
import { openStore } from '../graph/open-store.ts'
import { relink } from '../graph/relink/relink.ts'
import { type Command, UsageError } from './command.ts'
import { knownActors } from './loading/seeds.ts'

export const command: Command = {
  usage: 'relink',
  help: `A changed list of known actors, applied to what is stored; prints one line of sums.

The lists are seeds/actors.json and the files of PARLEY_ACTORS. Actors with a name of a list are joined to its entry, which
gets its name and Wikidata item, and an office in an article means who held it on the day of the article. Each change is a
decision by "known actors", which can be revoked like any other; what people have decided or revoked stays as it is. A second
call changes nothing more, and one that was stopped goes on where it was. Not while a server runs on an embedded store.`,
  options: {},
  async run({ files, streams, environment }) {
    if (files.length > 0) throw new UsageError('relink takes no files; name lists in PARLEY_ACTORS.')
    const config = readConfig(environment)
    const known = await knownActors(config.actors)
    const store = await openStore(config.store)
    try {
      const { joined, mended, offices, refused } = await relink(store, known, new Date().toISOString())
      streams.stdout.write(
        `${joined} actors joined to known ones, ${mended} names and items mended, ${offices} offices given to who held them, ${refused} left as people decided\n`,
      )
      return 0
    } finally {
      await store.close()
    }
  },
}
