import type { ActChances } from '../../shapes/language.ts'
import { ACTS, type Act, STATUSES, type Status } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import type { UnrealAttribution } from '../acts/unreal.ts'
import type { Rankers } from '../judge/propose.ts'
import type { Setting } from '../judge/setting.ts'
import { isFactual } from '../tree/factuality.ts'
import { statusOf } from '../tree/status.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import { actAt } from './act-at.ts'
import { LEAST_UNREAL } from './tuned.ts'

/** The acts that the model reads as planned, denied or possible where no rule reads the word or one that it depends on. */
export function furtherUnreal(
  settings: readonly Setting[],
  known: readonly Pick<JudgedAttribution, 'tree' | 'act' | 'head' | 'cue'>[],
  rankers: Rankers,
): UnrealAttribution[] {
  const byTree = Map.groupBy(known, ({ tree }) => tree)
  return settings.flatMap((setting) => {
    const { tree } = setting
    const found: UnrealAttribution[] = []
    for (const { act, head, status } of unrealCues(tree)) {
      const others = [...(byTree.get(tree.index) ?? []), ...found].filter((other) => other.act === act)
      if (others.some((other) => other.cue.includes(head) || areJoined(tree, head, other.head))) continue
      const own = actAt(setting, act, head, rankers)
      if (own) found.push({ ...own, status })
    }
    return found
  })
}

/** The words that the model takes for cues of acts that did not take place, the likeliest first. */
function unrealCues(tree: Tree): { readonly act: Act; readonly head: number; readonly status: Status }[] {
  return tree.tokens
    .flatMap(({ cue }, head) =>
      ACTS.flatMap((act) => {
        if (!cue || isMerelyWished(tree, head)) return []
        const status = likeliestStatus(cue.chances[act])
        const chance = cue.chances[act][status]
        return chance < LEAST_UNREAL ? [] : [{ act, head, status, chance }]
      }),
    )
    .sort((a, b) => b.chance - a.chance)
}

/** Whether the rules read a verb as neither a fact nor planned, denied or possible: "Serbia should reject the plan". */
function isMerelyWished(tree: Tree, head: number): boolean {
  return tokenAt(tree, head).upos === 'VERB' && !isFactual(tree, head) && statusOf(tree, head) === undefined
}

/** Whether one of two words is the other or depends on it: "hold talks". */
function areJoined(tree: Tree, i: number, j: number): boolean {
  return i === j || tokenAt(tree, i).head === j || (j >= 0 && tokenAt(tree, j).head === i)
}

function likeliestStatus(chances: ActChances): Status {
  return STATUSES.reduce((a, b) => (chances[b] > chances[a] ? b : a))
}
