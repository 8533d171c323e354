import { realpathSync } from 'node:fs'
import { analyse } from '../../../language/analyse.ts'
import { loadLanguage } from '../../../language/load.ts'
import type { Sentence } from '../../../shapes/language.ts'
import type { Act, Status } from '../../../shapes/vocabulary.ts'
import { readArticle } from '../../reading.ts'
import { type Tree, tokenAt } from '../../tree/tree.ts'
import { type GoldAct, type GoldNews, goldActors, type OffsetRange, overlaps } from './gold.ts'
import { readGold } from './read-gold.ts'
import { withoutActs } from './without-acts.ts'

/** A sentence of an annotated article as the act heads learn it; all places are indices of words. */
export interface TrainingSentence {
  readonly words: readonly string[]
  /** The words that head a mention. An actor whom the annotators do not name has a question mark before its id. */
  readonly mentions: readonly { readonly word: number; readonly actor: string }[]
  readonly acts: readonly TrainingAct[]
}

interface TrainingAct {
  readonly act: Act
  readonly status: Status | 'real'
  readonly may: boolean
  /** The word that stands for the cue, and all words of the cue's first piece. */
  readonly cue: number
  readonly cueWords: readonly number[]
  readonly source: readonly string[]
  readonly targets: readonly string[]
  readonly mayTargets: readonly string[]
  /** Null where the annotators marked no roles. */
  readonly to: readonly string[] | null
  readonly toMay: readonly string[]
}

/** The sentences of an annotated article, with the mentions that Parley finds in them and the acts that are marked. */
export function trainingSentences(gold: GoldNews, sentences: readonly Sentence[]): TrainingSentence[] {
  const { trees, mentions } = readArticle({ id: gold.id, text: gold.text }, sentences)
  const spans = mentions.flat().map(({ span, actor }) => ({ ...span, actor }))
  const actors = goldActors(gold, spans)
  const missed = gold.mentions.filter((own) => !spans.some((span) => overlaps(span, own)))
  return trees.map((tree) => ({
    words: tree.tokens.map(({ text }) => text),
    mentions: distinct([
      ...(mentions[tree.index] ?? []).map(({ token, actor }) => ({
        word: token,
        actor: actors.get(actor) ?? `?${actor}`,
      })),
      ...missed.flatMap((own) => {
        const word = headOf(tree, own)
        return word === undefined ? [] : [{ word, actor: own.actor }]
      }),
    ]),
    acts: gold.acts.flatMap((act) => trainingAct(tree, act)),
  }))
}

function distinct(mentions: TrainingSentence['mentions']): TrainingSentence['mentions'] {
  return [...new Map(mentions.map((own) => [`${own.word} ${own.actor}`, own])).values()]
}

/** The act where the first piece of its cue stands in this sentence. */
function trainingAct(tree: Tree, gold: GoldAct): TrainingAct[] {
  const [piece] = gold.cue
  if (!piece) return []
  const cue = cueWord(tree, piece)
  if (cue === undefined) return []
  const { act, status = 'real', may, source, targets, mayTargets, to, toMay } = gold
  return [
    {
      act,
      status,
      may,
      cue,
      cueWords: wordsIn(tree, piece),
      source: [...source],
      targets: [...targets],
      mayTargets: [...mayTargets],
      to: to ? [...to] : null,
      toMay: [...toMay],
    },
  ]
}

/** The word that stands for a cue: its head, or its first content word where the head is none. */
function cueWord(tree: Tree, piece: OffsetRange): number | undefined {
  const head = headOf(tree, piece)
  if (head === undefined || /^(?:VERB|NOUN|ADJ)$/.test(tokenAt(tree, head).upos)) return head
  return wordsIn(tree, piece).find((i) => /^(?:VERB|NOUN|PROPN|ADJ)$/.test(tokenAt(tree, i).upos)) ?? head
}

/** The first of some words that hangs from a word outside of them. */
function headOf(tree: Tree, range: OffsetRange): number | undefined {
  const own = wordsIn(tree, range)
  const top = own.find((i) => !own.includes(tokenAt(tree, i).head) && tokenAt(tree, i).upos !== 'PUNCT')
  return top ?? own.at(-1)
}

function wordsIn(tree: Tree, range: OffsetRange): number[] {
  return tree.tokens.flatMap((token, i) => (overlaps(token, range) ? [i] : []))
}

/** Prints the sentences of annotated files, one article a line: node sentences.ts GOLD... */
async function main(): Promise<void> {
  const language = withoutActs(await loadLanguage())
  for await (const gold of readGold(process.argv.slice(2))) {
    const sentences = trainingSentences(gold, await analyse(language, gold.text))
    process.stdout.write(`${JSON.stringify({ id: gold.id, sentences })}\n`)
  }
  await language.close()
}

// Not every Node 24 has import.meta.main.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) await main()
