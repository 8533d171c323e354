import type { Act } from '../../shapes/vocabulary.ts'
import type { Attribution } from '../acts/attribution.ts'
import { candidateOfWord } from '../judge/cue-candidates.ts'
import { likeliestContent, type Rankers } from '../judge/propose.ts'
import type { Setting } from '../judge/setting.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import { LEAST_SOURCE } from './tuned.ts'

/**
 * The act that the model reads at a word: its sources are the model's, its content what the judge's ranker finds
 * likeliest. Undefined where it has no source, or no content that it needs.
 */
export function actAt(setting: Setting, act: Act, head: number, rankers: Rankers): Attribution | undefined {
  return act === 'met' ? meeting(setting.tree, head) : utterance(setting, act, head, rankers)
}

function meeting(tree: Tree, head: number): Attribution | undefined {
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

function utterance(setting: Setting, act: Act, head: number, rankers: Rankers): Attribution | undefined {
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
function sourcesOf(tree: Tree, head: number): Attribution['sources'] {
  const likely = (tokenAt(tree, head).cue?.participants ?? []).filter(({ source }) => source >= LEAST_SOURCE)
  return likely.sort((a, b) => b.source - a.source).map(({ token }) => ({ tree: tree.index, token }))
}
