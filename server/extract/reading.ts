import { readable, seen } from '../language/segment/readable.ts'
import type { Sentence } from '../shapes/language.ts'
import type { Article } from '../shapes/text.ts'
import { loadGazetteer } from './actors/gazetteer.ts'
import type { ResolvedName } from './actors/mention.ts'
import { withoutMistaken } from './actors/mistaken.ts'
import { marksOfNicknames } from './actors/nickname.ts'
import { propagate } from './actors/propagate.ts'
import { recognise } from './actors/recognise/recognise.ts'
import { resolve } from './actors/resolve.ts'
import type { JudgedAttribution } from './acts/attribution.ts'
import { meetings } from './acts/meetings.ts'
import { readByRules } from './acts/read-by-rules.ts'
import { attributeTurns, turnsOf, withinTurns, withoutPlaces } from './acts/turns.ts'
import { readUnreal } from './acts/unreal.ts'
import type { ArticleReading } from './article-reading.ts'
import { coreference } from './coreference/coreference.ts'
import { mentionsBySentence } from './coreference/mentions.ts'
import { judge } from './judge/judge.ts'
import { loadModel } from './judge/load-model.ts'
import { settingsOf } from './judge/setting.ts'
import { MEETING, TURN, UNREAL } from './judge/tuned.ts'
import { furtherActs } from './reader/further-acts.ts'
import { furtherUnreal } from './reader/further-unreal.ts'
import { quotationsOf } from './tree/quotes.ts'
import { treesOf } from './tree/tree.ts'
import { withWordsOf } from './tree/words-of.ts'

/** Names and weights never change, so they are loaded once. */
const gazetteer = loadGazetteer()
const model = loadModel()

/** Reads names, acts and references out of an article; `sentences` are its text as the language model analysed it. */
export function readArticle(article: Article, sentences: readonly Sentence[]): ArticleReading {
  const text = readable(article.text)
  const trees = treesOf(
    text === article.text && !/\p{Cf}/u.test(text) ? sentences : sentences.map((own) => asSeen(withWordsOf(own, text))),
  )
  const quotations = quotationsOf(text, marksOfNicknames(trees))
  const rules = readByRules(text, trees, quotations)
  const settings = settingsOf(text, trees, quotations, rules)
  const turns = turnsOf(text, trees)
  const found = [
    ...judge(settings, rules, model),
    ...trees.flatMap(meetings).map((meeting) => ({
      ...meeting,
      confidence: meeting.cue.length > 1 ? MEETING.ofWords : MEETING.ofOneWord,
      told: true,
      accepted: true,
    })),
  ]
  const ruled = readUnreal(text, trees, quotations)
  const unreal = [...ruled, ...furtherUnreal(settings, [...found, ...ruled], model)].map((attribution) => ({
    ...attribution,
    confidence: UNREAL[attribution.status],
    told: true,
    accepted: true,
  }))
  const further = furtherActs(settings, [...found, ...unreal], model)
  const attributions = [
    ...withinTurns(turns, trees, [...found, ...further]),
    ...attributeTurns(turns).map((turn) => ({
      ...turn,
      confidence: TURN,
      told: true,
      accepted: true,
      certain: true as const,
    })),
  ]
  const recognised = withoutPlaces(
    turns,
    trees.flatMap((tree) => recognise(text, tree, gazetteer)),
  )
  const resolution = resolve(article.id, text, propagate(text, trees, withoutMistaken(text, recognised)), gazetteer)
  const names: ResolvedName[][] = trees.map(() => [])
  for (const name of resolution.names) names[name.tree]?.push(name)
  const told = attributions.filter((attribution) => attribution.told)
  const references = coreference(trees, resolution.names, told, quotations)
  const bySentence: JudgedAttribution[][] = trees.map(() => [])
  for (const attribution of told) bySentence[attribution.tree]?.push(attribution)
  return {
    article: { ...article, text },
    trees,
    quotations,
    resolution,
    names,
    attributions: [...attributions, ...withinTurns(turns, trees, unreal)],
    told: bySentence,
    coreference: references,
    mentions: mentionsBySentence(text, trees, names, references),
  }
}

/** The words of a sentence without what is not seen of them, soft hyphens and the like. */
function asSeen(sentence: Sentence): Sentence {
  return { ...sentence, tokens: sentence.tokens.map((token) => ({ ...token, text: seen(token.text) })) }
}
