import { dependent, tokenAt } from '../tree/tree.ts'
import { sizeOf, sureness, wordClass } from './buckets.ts'
import type { ContentCandidate } from './content-candidates.ts'
import type { CueWithFrame } from './cue-features.ts'
import { cueKey, type Setting } from './setting.ts'

/**
 * Features that tell whether a stretch is the content of a cue: its relation to the cue, where it begins and ends, what
 * is in it.
 */
export function contentFeatures(
  setting: Setting,
  cue: CueWithFrame,
  content: ContentCandidate,
  lexicon: ReadonlySet<string>,
): string[] {
  const { tree, quoted } = setting
  const { key, kind, rule, head, frame } = cue
  const { shapes, tokens, spans } = content
  const ordered = [...tokens].sort((a, b) => a - b)
  const first = ordered[0] ?? -1
  const last = ordered.at(-1) ?? -1
  const found: string[] = []
  for (const shape of shapes) found.push(`s=${shape} ${kind}`, `s&l=${shape} ${key}`)
  const [shape, other] = shapes
  const main = shape === 'rule' && other !== undefined ? other : shape
  found.push(`s&frame=${main} ${frame}`)
  const same = sameness(rule?.contentTokens, tokens, shapes)
  found.push(`rule=${same}`, `rule&act=${same} ${rule?.act ?? 'none'}`, `rule&l=${same} ${key}`, `n=${shapes.length}`)
  if (first < 0 || head < 0) return found
  const size = sizeOf(ordered.length)
  const isBefore = first < head
  const isAfter = last > head
  const side = isBefore && isAfter ? 'around' : isBefore ? 'before' : 'after'
  const lead = wordClass(tree, first)
  const next = wordClass(tree, last + 1)
  const prev = wordClass(tree, first - 1)
  const gap = side === 'after' ? first - head : side === 'before' ? head - last : 0
  const inside = ordered.filter((i) => quoted[i]).length
  const quotedness = !inside ? 'none' : inside === ordered.length ? 'all' : 'some'
  const around = quoted.includes(true) ? 'there' : 'nowhere'
  const outside = quoted.reduce((n, is, i) => n + Number(is && !tokens.has(i) && tokenAt(tree, i).upos !== 'PUNCT'), 0)
  found.push(
    `size=${size} ${kind}`,
    `size&s=${size} ${main}`,
    `lead=${lead} ${kind}`,
    `lead&l=${lead} ${key}`,
    `lead&s=${lead} ${main}`,
    `next=${next}`,
    `prev=${prev} ${side}`,
    `side=${side} ${kind}`,
    `side&l=${side} ${key}`,
    `gap=${sizeOf(gap)} ${side}`,
    `quoted=${quotedness} ${around}`,
    `quoted&l=${quotedness} ${around} ${key}`,
    `quoted&side=${quotedness} ${side} ${around}`,
    `left=${sizeOf(outside)}`,
    `pieces=${spans.length} ${side}`,
    `end=${isEnd(setting, last)} ${side}`,
    `begin=${first <= 1} ${side}`,
    `doer=${cue.doer === undefined ? 'none' : tokens.has(cue.doer)}`,
    `holes=${sizeOf(last - first + 1 - ordered.length)} ${side}`,
  )
  const root = ordered.find((i) => !tokens.has(tokenAt(tree, i).head))
  if (root !== undefined) {
    const { relation, upos, head: above } = tokenAt(tree, root)
    const hung = above === head ? 'cue' : 'other'
    const hasSubject = dependent(tree, root, 'nsubj', 'nsubj:pass') !== undefined
    found.push(
      `root=${relation} ${upos} ${hung} ${kind}`,
      `root&l=${relation} ${hung} ${key}`,
      `subject=${hasSubject} ${upos} ${side}`,
      `sure=${sureness(tree, root)} ${relation}`,
    )
  }
  const cues = ordered.filter((i) => lexicon.has(cueKey(tree, i)) && dependent(tree, i, 'nsubj') !== undefined).length
  const rules = setting.rules.filter((other) => other.head !== head && tokens.has(other.head)).length
  found.push(`cues=${Math.min(2, cues)} ${side}`, `inner=${Math.min(2, rules)} ${side}`)
  return found
}

function sameness(
  rule: ReadonlySet<number> | undefined,
  tokens: ReadonlySet<number>,
  shapes: readonly string[],
): string {
  if (shapes[0] === 'rule') return 'same'
  if (!rule?.size) return 'none'
  const shared = [...tokens].filter((i) => rule.has(i)).length
  if (!shared) return 'apart'
  if (shared === tokens.size) return shared === rule.size ? 'pieces' : 'less'
  return shared === rule.size ? 'more' : 'crossing'
}

/** Whether nothing but punctuation follows in the sentence. */
function isEnd({ tree }: Setting, last: number): boolean {
  return tree.tokens.slice(last + 1).every(({ upos }) => upos === 'PUNCT')
}
