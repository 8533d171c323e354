import { ACTS, type Act } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import { candidateOfWord } from '../judge/cue-candidates.ts'
import { likeliestContent, type Rankers } from '../judge/propose.ts'
import type { Setting } from '../judge/setting.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import { isLeftToRules } from './is-left-to-rules.ts'
import { LEAST_FURTHER, LEAST_SOURCE, TOLD } from './tuned.ts'

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
