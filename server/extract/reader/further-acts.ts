import { ACTS } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import type { Rankers } from '../judge/propose.ts'
import type { Setting } from '../judge/setting.ts'
import { actAt } from './act-at.ts'
import { isLeftToRules } from './is-left-to-rules.ts'
import { LEAST_FURTHER, TOLD } from './tuned.ts'

/**
 * The acts that the model reads where the rules and the judge read none of the kind: a cue outside the lexicon, or in a
 * frame that is not listed. Their sources are the model's, their contents what the judge's ranker finds likeliest.
 */
export function furtherActs(
  settings: readonly Setting[],
  known: readonly Pick<JudgedAttribution, 'tree' | 'act' | 'head' | 'cue' | 'status'>[],
  rankers: Rankers,
): JudgedAttribution[] {
  const byTree = Map.groupBy(known, ({ tree }) => tree)
  return settings.flatMap((setting) => {
    const { tree } = setting
    const others = byTree.get(tree.index) ?? []
    return tree.tokens.flatMap(({ cue }, i) => {
      if (!cue) return []
      return ACTS.flatMap((act) => {
        const chance = cue.chances[act].real
        if (chance < LEAST_FURTHER || isLeftToRules(tree, i, act, others, setting.quotations)) return []
        const found = actAt(setting, act, i, rankers)
        return found
          ? [{ ...found, confidence: chance, accepted: false, told: chance >= TOLD, byModel: true as const }]
          : []
      })
    })
  })
}
