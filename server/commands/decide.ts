import { readConfig } from '../config.ts'
import type { Effect } from '../shapes/decision.ts'
import type { Command } from './command.ts'
import { openDecider } from './deciding/decider.ts'
import { decisionOf } from './deciding/words.ts'

export const command: Command = {
  usage: 'decide KIND WORDS... --reason WHY [--dry] [--by NAME]',
  help: `Corrects the graph by one decision, and prints its id and what it changed. It is kept, and applied to all that is loaded later.

  decide same ACTOR ACTOR           two actors are one; the first one gives its id
  decide different ACTOR ACTOR      they are not, whatever their names
  decide unsure ACTOR ACTOR         nobody can tell; takes them off the list of candidates
  decide add ACTOR NAME             an actor that no article names: person:ann-smith "Ann Smith"
  decide name ACTOR NAME
  decide kind ACTOR KIND            person, country or organisation
  decide wikidata ACTOR ITEM        Q42
  decide alias ACTOR                with --add NAME or --remove NAME
  decide split ACTOR TO             in some articles the name means another actor: with --articles ID,ID
                                    or --publisher NAME, --from DAY, --to DAY, and --name NAME of a new one
  decide mention STATEMENT PART WORDS ACTOR
                                    these words (of part source or target) mean this actor, or nobody; --nth N counts from 0
  decide reject STATEMENT           the article does not say it
  decide amend STATEMENT            with --act ACT, --date DAY, --sources ACTOR,ACTOR, --targets ACTOR@ROLE,ACTOR@ROLE
  decide withdraw ARTICLE
  decide replace ARTICLE FILE       the article has this text now
  decide revoke DECISION            a decision no longer counts

  --reason WHY   in words for other people
  --dry          tells what would change, and stores nothing
  --by NAME      who decides (owner); where a server holds the store, the holder of PARLEY_TOKEN does

Where a server holds an embedded store, the decision is sent to it, at the address that it has left in the folder of the store,
or else at HOST and PORT, with PARLEY_TOKEN. The exit status is 1
where the decision was refused. Many decisions at once: load --decisions FILE.`,
  options: {
    reason: { type: 'string' },
    dry: { type: 'boolean' },
    by: { type: 'string' },
    add: { type: 'string' },
    remove: { type: 'string' },
    articles: { type: 'string' },
    publisher: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    name: { type: 'string' },
    nth: { type: 'string' },
    act: { type: 'string' },
    date: { type: 'string' },
    sources: { type: 'string' },
    targets: { type: 'string' },
  },
  async run({ options, files, streams, environment }) {
    const decision = await decisionOf(files, options)
    const decider = await openDecider(readConfig(environment), String(options.by ?? 'owner'))
    try {
      const report = await decider.decide([decision], options.dry === true ? { dry: true } : {})
      for (const { reason, decisions = [] } of report.refused)
        streams.stderr.write(`${[reason, ...decisions.map((id) => `  decision ${id}`)].join('\n')}\n`)
      for (const { id } of report.stored) streams.stdout.write(`${id}\n`)
      if (report.refused.length === 0) streams.stdout.write(`${effectInWords(report.effect)}\n`)
      return report.refused.length > 0 ? 1 : 0
    } finally {
      await decider.close()
    }
  },
}

function effectInWords({ joined, parted, moved, changed, removed, added, articles }: Effect): string {
  const counts = { joined, parted }
  const statements = { moved, changed, removed, added }
  return [
    ...Object.entries(counts).map(([word, count]) => `${count} actors ${word}`),
    ...Object.entries(statements).map(([word, count]) => `${count} statements ${word}`),
    ...articles.map(({ id, becomes }) => `${id} ${becomes}`),
  ].join(', ')
}
