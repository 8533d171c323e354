import type { ConlluLine } from '../../../server/language/conllu.ts'

/** A phrase of a coreference chain: the chain's name, the kind, and the phrase's first, last and head word. */
export interface ChainMention {
  readonly chain: string
  readonly kind: string
  readonly first: number
  readonly last: number
  readonly head: number
}

/** GUM's `Entity=` brackets of one sentence, the widest phrase of each head first. */
export function chainMentions(lines: readonly ConlluLine[]): ChainMention[] {
  const words = lines.flatMap((line) => ('word' in line ? [line.word] : []))
  const open: { chain: string; kind: string; first: number }[] = []
  const found: ChainMention[] = []
  const close = (chain: string, last: number) => {
    const at = open.findLastIndex((mention) => mention.chain === chain)
    const [mention] = at < 0 ? [] : open.splice(at, 1)
    if (mention) found.push({ ...mention, last, head: headOf(words, mention.first, last) })
  }
  words.forEach(({ misc }, i) => {
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const [bracket] of brackets.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const [chain = '', kind = ''] = bracket.replace(/[()]/g, '').split('-')
      if (bracket.startsWith('(')) open.push({ chain, kind, first: i })
      if (bracket.endsWith(')')) close(chain, i)
    }
  })
  return found.sort((a, b) => b.last - b.first - (a.last - a.first))
}

function headOf(words: readonly { readonly head: string }[], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = Number(words[i]?.head) - 1
    if (head < first || head > last) return i
  }
  return first
}
