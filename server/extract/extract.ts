import { clearOfEntities, readable, seen } from '../language/segment/readable.ts'
import type { Sentence } from '../shapes/language.ts'
import type { ExtractionRecord } from '../shapes/record.ts'
import type { Article } from '../shapes/text.ts'
import { loadGazetteer } from './actors/gazetteer.ts'
import type { ResolvedName } from './actors/mention.ts'
import { marksOfNicknames } from './actors/nickname.ts'
import { propagate } from './actors/propagate.ts'
import { recognise } from './actors/recognise/recognise.ts'
import { resolve } from './actors/resolve.ts'
import { meetings } from './acts/meetings.ts'
import { readByRules } from './acts/read-by-rules.ts'
import { attributeTurns, turnsOf, withinTurns, withoutPlaces } from './acts/turns.ts'
import { readUnreal } from './acts/unreal.ts'
import { coreference } from './coreference/coreference.ts'
import { judge } from './judge/judge.ts'
import { loadModel } from './judge/load-model.ts'
import { MEETING, TURN, UNREAL } from './judge/tuned.ts'
import { recordOf } from './record/record.ts'
import { quotationsOf } from './tree/quotes.ts'
import { treesOf } from './tree/tree.ts'
import { withWordsOf } from './tree/words-of.ts'

/** Names and weights never change, so they are loaded once. */
const gazetteer = loadGazetteer()
const model = loadModel()

/**
 * Everything that Parley reads out of one article: its actors, where it names them, and who is reported to have said,
 * proposed, rejected or met. `sentences` are the article's text as the language model analysed it. Pure: the same
 * article and sentences give the same record; odd prose may give a poor record, but never an error.
 */
export function extract(article: Article, sentences: readonly Sentence[]): ExtractionRecord {
  const text = readable(article.text)
  const trees = treesOf(
    text === article.text && !/\p{Cf}/u.test(text) ? sentences : sentences.map((own) => asSeen(withWordsOf(own, text))),
  )
  const quotations = quotationsOf(text, marksOfNicknames(trees))
  const rules = readByRules(text, trees, quotations)
  const turns = turnsOf(text, trees)
  const attributions = [
    ...withinTurns(turns, trees, judge(text, trees, quotations, rules, model)),
    ...attributeTurns(turns).map((turn) => ({ ...turn, confidence: TURN, told: true, accepted: true })),
    ...withinTurns(turns, trees, trees.flatMap(meetings)).map((meeting) => ({
      ...meeting,
      confidence: meeting.cue.length > 1 ? MEETING.ofWords : MEETING.ofOneWord,
      told: true,
      accepted: true,
    })),
  ]
  const unreal = withinTurns(turns, trees, readUnreal(text, trees, quotations)).map((attribution) => ({
    ...attribution,
    confidence: UNREAL[attribution.status],
    told: true,
    accepted: true,
  }))
  const recognised = withoutPlaces(
    turns,
    trees.flatMap((tree) => recognise(text, tree, gazetteer)),
  )
  const resolution = resolve(article.id, text, propagate(text, trees, recognised))
  const names: ResolvedName[][] = trees.map(() => [])
  for (const name of resolution.names) names[name.tree]?.push(name)
  const record = recordOf(
    { ...article, text },
    trees,
    resolution,
    names,
    coreference(
      trees,
      resolution.names,
      attributions.filter(({ told }) => told),
      quotations,
    ),
    [...attributions, ...unreal],
    quotations,
  )
  if (text === article.text) return record
  const statements = withWordsOf(record.statements, article.text).map((statement) => ({
    ...statement,
    content: statement.content.map((piece) => clearOfEntities(article.text, piece)),
  }))
  return { ...withWordsOf(record, article.text), statements, text: article.text }
}

/** The words of a sentence without what is not seen of them, soft hyphens and the like. */
function asSeen(sentence: Sentence): Sentence {
  return { ...sentence, tokens: sentence.tokens.map((token) => ({ ...token, text: seen(token.text) })) }
}
