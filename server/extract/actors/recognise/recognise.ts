import type { Tree } from '../../tree/tree.ts'
import { type Gazetteer, matchNames } from '../gazetteer.ts'
import type { NameMention } from '../mention.ts'
import { withWholeCompanies } from './companies.ts'
import { entitiesOf } from './entities.ts'
import { knownNames, knownNamesIn } from './known-names.ts'
import { namesakesOfParties, withParties } from './parties.ts'
import { peers } from './peers.ts'
import type { Recognition } from './recognition.ts'
import { taggedNames } from './tagged-names.ts'
import { announcedBodies, bareMinistries, untaggedSpeakers } from './untagged-names.ts'

/** The surest steps come first: a later step does not touch tokens that an earlier one has taken. */
const STEPS: readonly ((recognition: Recognition) => NameMention[])[] = [
  knownNames,
  peers,
  taggedNames,
  bareMinistries,
  announcedBodies,
  untaggedSpeakers,
]

/**
 * The names of actors in one sentence: those in the gazetteer, those that the language model tags as person or
 * organisation, bodies of a state named by their country ("Iraq's parliament"), and capitalised subjects of speech that
 * the model left untagged. In text order, a longer name before those nested in it.
 */
export function recognise(text: string, tree: Tree, gazetteer: Gazetteer): NameMention[] {
  const { known: matches, parties } = namesakesOfParties(tree, matchNames(gazetteer, tree.tokens))
  const entities = withParties(withWholeCompanies(tree, entitiesOf(tree, matches)), parties)
  const found: NameMention[] = []
  const recognition: Recognition = {
    text,
    tree,
    known: knownNamesIn(tree, matches, entities),
    entities,
    found,
    taken: new Set(),
  }
  for (const step of STEPS) found.push(...step(recognition))
  return found.sort((a, b) => a.first - b.first || b.last - a.last)
}
