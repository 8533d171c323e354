import type { ActChances } from '../../shapes/language.ts'
import { ACTS, type Act, STATUSES, type Status } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import type { UnrealAttribution } from '../acts/unreal.ts'
import { candidateOfWord } from '../judge/cue-candidates.ts'
import { likeliestContent, type Rankers } from '../judge/propose.ts'
import type { Setting } from '../judge/setting.ts'
import { isFactual } from '../tree/factuality.ts'
import { statusOf } from '../tree/status.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import { isLeftToRules } from './is-left-to-rules.ts'
import { LEAST_FURTHER, LEAST_SOURCE, LEAST_UNREAL, TOLD } from './tuned.ts'

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
        const found = act === 'met' ? meeting(tree, i) : utterance(setting, act, i, rankers)
        return found
          ? [{ ...found, confidence: chance, accepted: false, told: chance >= TOLD, byModel: true as const }]
          : []
      })
    })
  })
}

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
      const own = act === 'met' ? meeting(tree, head) : utterance(setting, act, head, rankers)
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

type Found = Omit<JudgedAttribution, 'confidence' | 'accepted' | 'told' | 'byModel'>

function meeting(tree: Tree, head: number): Found | undefined {
  const sources = sourcesOf(tree, head)
  if (!sources.length) return undefined
  return {
    act: 'met',
    tree: tree.index,
    cue: [head],
    head,
    sources,
    addressees: [],
    contentTokens: new Set(),
    content: [],
  }
}

function utterance(setting: Setting, act: Act, head: number, rankers: Rankers): Found | undefined {
  const { tree } = setting
  const sources = sourcesOf(tree, head)
  if (!sources.length) return undefined
  const cue = { ...candidateOfWord(tree, head), doer: sources[0]?.token }
  const content = likeliestContent(setting, cue, rankers)
  if (!content) return undefined
  return {
    act,
    tree: tree.index,
    cue: cue.tokens,
    head,
    sources,
    addressees: [],
    contentTokens: content.tokens,
    content: content.spans,
  }
}

/** The words that the model takes for the sources of a cue, the likeliest first. */
function sourcesOf(tree: Tree, head: number): JudgedAttribution['sources'] {
  const likely = (tokenAt(tree, head).cue?.participants ?? []).filter(({ source }) => source >= LEAST_SOURCE)
  return likely.sort((a, b) => b.source - a.source).map(({ token }) => ({ tree: tree.index, token }))
}
