import { dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { kindOfNoun, sizeOf, sureness, wordClass } from './buckets.ts'
import type { ContentCandidate } from './content-candidates.ts'
import type { CueWithFrame } from './cue-features.ts'
import type { Setting } from './setting.ts'
import type { SourceCandidate } from './source-candidates.ts'

const LONGEST_PATH = 4

/** Features that tell whether somebody is the source of a cue: the phrase's syntax, place and kind. */
export function sourceFeatures(setting: Setting, cue: CueWithFrame, source: SourceCandidate): string[] {
  const { tree, quoted } = setting
  const { key, kind, head, frame, form } = cue
  const found: string[] = [`n=${source.shapes.length}`]
  for (const shape of source.shapes) found.push(`s=${shape} ${kind}`, `s&l=${shape} ${key}`)
  const [shape, other] = source.shapes
  const main = shape === 'rule' && other !== undefined ? other : shape
  found.push(`s&form=${main} ${form} ${kind}`, `s&frame=${main} ${frame}`)
  const { token } = source
  if (token === undefined || source.tree !== tree.index || head < 0) return found
  const kindOfSource = kindOfNoun(tree, token)
  const { relation, upos, head: above } = tokenAt(tree, token)
  const side = token < head ? 'before' : 'after'
  const distance = sizeOf(Math.abs(token - head))
  const isComma = tree.tokens.slice(Math.min(token, head), Math.max(token, head)).some(({ text }) => text === ',')
  const path = pathBetween(tree, token, head)
  found.push(
    `kind=${kindOfSource} ${kind}`,
    `kind&l=${kindOfSource} ${key}`,
    `kind&s=${kindOfSource} ${main}`,
    `upos=${upos} ${relation}`,
    `rel=${relation} ${above === head ? 'cue' : 'other'} ${kind}`,
    `distance=${distance} ${side} ${kind}`,
    `comma=${isComma} ${side}`,
    `path=${path}`,
    `path&form=${path} ${form}`,
    `path&kind=${path} ${kindOfSource}`,
    `quoted=${quoted[token]} ${quoted[head]}`,
    `passive=${cue.passive} ${relation}`,
    `sure=${sureness(tree, token)} ${relation}`,
    `next=${wordClass(tree, token + 1)} ${side}`,
    `prev=${wordClass(tree, token - 1)}`,
  )
  for (const i of dependents(tree, token, 'det', 'case')) found.push(`with=${wordClass(tree, i)} ${side}`)
  return found
}

/** Whether a phrase stands inside the content, where sources seldom stand. */
export function insideFeatures(
  { tree }: Setting,
  source: SourceCandidate,
  content: ContentCandidate | undefined,
): string[] {
  const { token, shapes } = source
  if (token === undefined || source.tree !== tree.index || !content) return []
  const isInside = content.tokens.has(token)
  return [`inside=${isInside}`, `inside&s=${isInside} ${shapes[0]}`]
}

/** The relations from a token up to the common ancestor and down to another token. */
function pathBetween(tree: Tree, from: number, to: number): string {
  const up = chain(tree, from)
  const down = chain(tree, to)
  const meeting = up.find((i) => down.includes(i))
  if (meeting === undefined) return 'far'
  const names = (line: readonly number[]): string[] =>
    line.slice(0, line.indexOf(meeting)).map((i) => tokenAt(tree, i).relation)
  return `${names(up).join('^')}_${names(down).join('^')}`
}

function chain(tree: Tree, from: number): number[] {
  const found: number[] = []
  for (let at = from; at >= 0 && found.length <= LONGEST_PATH; at = tokenAt(tree, at).head) found.push(at)
  return found
}
