import type { CueReading } from '../../shapes/language.ts'
import { ACTS } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import { tenth } from '../judge/buckets.ts'
import { isFactual } from '../tree/factuality.ts'
import { statusOf } from '../tree/status.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import type { PartCandidate } from './part-candidates.ts'
import type { Surroundings } from './surroundings.ts'

/** Features that tell whether an act took place as rules, judge and model read it. */
export function actFeatures(
  tree: Tree,
  attribution: JudgedAttribution,
  parts: readonly PartCandidate[],
  reading: CueReading | undefined,
  { isQuoted, within, isOwn, rivals, others }: Surroundings,
): string[] {
  const { act, cue, head, confidence, content } = attribution
  const ruled = parts.filter(({ bySource }) => bySource)
  const sure = tenth(confidence)
  const from = readBy(attribution)
  const found = [`act=${act}`, `from=${from} ${act}`, `sure=${sure} ${act}`, `sure=${sure} ${from}`]
  found.push(`cue=${cue.length ? 'words' : 'none'} ${act}`, `sources=${Math.min(3, ruled.length)} ${act}`)
  found.push(`content=${Math.min(2, content.length)} ${act}`)
  found.push(`quoted=${isQuoted} ${act}`, `within=${within} ${isOwn} ${act}`, `within=${within} ${isQuoted} ${from}`)
  found.push(`rivals=${Math.min(2, rivals)} ${act}`, `rivals=${Math.min(2, rivals)} ${from}`)
  found.push(`others=${Math.min(2, others)} ${act} ${from}`)
  if (head >= 0) {
    const { upos, lemma, relation } = tokenAt(tree, head)
    const status = upos === 'VERB' ? statusOf(tree, head) : undefined
    found.push(`status=${status} ${act}`, `status=${status} ${from}`)
    found.push(`upos=${upos} ${act}`, `factual=${upos === 'VERB' && isFactual(tree, head)} ${act}`)
    found.push(`lemma=${lemma} ${act}`, `relation=${relation} ${act}`)
  }
  if (!reading) return [...found, `unread=${act}`, `unread=${from} ${act}`]
  const { real, planned, denied, possible } = reading.chances[act]
  const other = Math.max(...ACTS.filter((name) => name !== act).map((name) => reading.chances[name].real))
  const source = Math.max(0, ...ruled.map(({ chances }) => chances.source))
  const rival = Math.max(0, ...parts.filter(({ bySource }) => !bySource).map(({ chances }) => chances.source))
  found.push(
    `within=${within !== undefined} ${tenth(real)}`,
    `real=${tenth(real)}`,
    `real=${tenth(real)} ${act}`,
    `real=${tenth(real)} ${from}`,
  )
  found.push(`unreal=${tenth(planned + denied + possible)} ${act}`, `other=${tenth(other)} ${act}`)
  found.push(
    `source=${tenth(source)} ${act}`,
    `rival=${tenth(rival)} ${act}`,
    `source&real=${tenth(source)} ${tenth(real)}`,
  )
  if (act === 'met') {
    const partners = parts.map(({ chances }) => chances.source).sort((a, b) => b - a)
    found.push(`second=${tenth(partners[1] ?? 0)}`)
  }
  return found
}

/** Who reads an act: the model alone, the judge or the rules, and whether these tell it. */
export function readBy({ byModel, accepted, told }: JudgedAttribution): string {
  return byModel ? 'model' : `${accepted ? 'judge' : 'rules'} ${told}`
}
