import { join } from 'node:path'
import type { ExtractionRecord } from '../shapes/record.ts'
import { type Completion, complete, type Endpoint, NoCompletion, waits as usualWaits, type Waits } from './complete.ts'
import { createKeptAnswers, keyOf } from './kept-answers.ts'
import { type Answer, answer, longestAnswer, QUESTION_VERSION, type Question, questionOn } from './question.ts'
import { type Budget, createSpending } from './spending.ts'
import { type UnsureSentence, unsureSentences } from './unsure.ts'
import { weighIn } from './weigh-in.ts'

export interface SecondReaderConfig extends Endpoint {
  /** What may be spent a day. */
  readonly budget: Budget
  /** Where answers and the account of what was spent are kept. */
  readonly folder: string
}

/**
 * What became of the sentences that the own models were unsure of. `kept`: answered before, and not asked again; `useless`:
 * the answer is not what was asked for; `unaffordable`: nothing is left of the budget; `resting`: the model had failed
 * several times, and is left alone for a while.
 */
export const SENTENCE_OUTCOMES = ['answered', 'kept', 'useless', 'failed', 'unaffordable', 'resting'] as const
type SentenceOutcome = (typeof SENTENCE_OUTCOMES)[number]

/** Sums of one process. */
interface ReaderSums {
  readonly sentences: Readonly<Record<SentenceOutcome, number>>
  readonly confirms: number
  readonly doubts: number
  readonly adds: number
  /** Acts that were thrown away, since their words do not stand in the sentence. */
  readonly invented: number
  readonly tokens: { readonly input: number; readonly output: number }
}

/** Gives a second opinion on what extraction is unsure of. */
export interface SecondReader {
  readonly model: string
  /** The record with the second opinion weighed in; the same record where there is none. Never rejects. */
  read(record: ExtractionRecord): Promise<ExtractionRecord>
  sums(): ReaderSums
  /** In a sentence: what was asked, what came of it, and what it cost. */
  report(): Promise<string>
}

export interface ReaderOptions {
  /** Receives each kind of trouble once. */
  readonly warn: (words: string) => void
  /** Ends all waiting: what is not answered then goes without a second opinion. */
  readonly stop?: AbortSignal
  readonly waits?: Waits
  /** Milliseconds for which a model is left alone that has failed several times in a row. */
  readonly rest?: number
  readonly now?: () => number
}

/** Requests at the same time. */
const atOnce = 4
/** Failures in a row after which a model is left alone. */
const mostFailures = 3
/** Answers that are kept: about 100 MB of files. */
const mostKept = 100_000

/** Asks the model that the settings name, sentence by sentence. */
export function createSecondReader(config: SecondReaderConfig, options: ReaderOptions): SecondReader {
  const { model, budget, folder } = config
  const { warn, stop = new AbortController().signal, waits = usualWaits, rest = 300_000, now = Date.now } = options
  const kept = createKeptAnswers(join(folder, 'answers'), mostKept)
  const spending = createSpending(folder, budget, now)
  const places = createPlaces(atOnce)
  const asking = new Map<string, Promise<Answer | undefined>>()
  const sentences = { answered: 0, kept: 0, useless: 0, failed: 0, unaffordable: 0, resting: 0 }
  const sums = { confirms: 0, doubts: 0, adds: 0, invented: 0 }
  const tokens = { input: 0, output: 0 }
  let failures = 0
  let restsUntil = 0
  const warned = new Set<string>()
  const warnOnce = (kind: string, words: string) => {
    if (!warned.has(kind)) warn(`${words} Extraction goes on without a second opinion.`)
    warned.add(kind)
  }

  const failed = (error: NoCompletion) => {
    sentences.failed += 1
    failures += 1
    if (stop.aborted) return
    if (failures >= mostFailures || error.again !== undefined) restsUntil = now() + Math.max(rest, error.again ?? 0)
    warnOnce('failed', `The second reader at ${config.url} is no help: ${error.message}.`)
  }
  const completed = async (question: Question): Promise<Completion | undefined> => {
    const most = mostTokens(question)
    const settle = await spending.reserve(most)
    if (settle === undefined) {
      sentences.unaffordable += 1
      warnOnce('unaffordable', `The second reader's budget of this day is spent (${budgetWords(budget)}).`)
      return undefined
    }
    let used = { input: 0, output: 0 }
    try {
      const completion = await complete(config, question, { stop, waits })
      used = completion.tokens ?? most
      failures = 0
      warned.delete('failed')
      return completion
    } catch (error) {
      if (!(error instanceof NoCompletion)) throw error
      if (error.hasCost) used = most
      failed(error)
      return undefined
    } finally {
      tokens.input += used.input
      tokens.output += used.output
      await settle(used)
    }
  }
  const ask = async (key: string, question: Question): Promise<Answer | undefined> => {
    const before = await kept.get(key)
    if (before !== undefined) {
      sentences.kept += 1
      return answerIn(before)
    }
    return places(async () => {
      if (stop.aborted || now() < restsUntil) {
        sentences.resting += 1
        return undefined
      }
      const completion = await completed(question)
      if (completion === undefined) return undefined
      await kept
        .put(key, completion.content)
        .catch((error: Error) => warn(`An answer could not be kept: ${error.message}`))
      const found = answerIn(completion.content)
      sentences[found === undefined ? 'useless' : 'answered'] += 1
      if (found === undefined)
        warnOnce('useless', `The second reader ${model} answered something else than was asked for.`)
      return found
    })
  }
  const opinionOn = (record: ExtractionRecord, { sentence }: UnsureSentence): Promise<Answer | undefined> => {
    const question = questionOn(record, sentence)
    const key = keyOf(model, QUESTION_VERSION, question.messages)
    // The same sentence in two articles at once is one question.
    const answered = asking.get(key) ?? ask(key, question).finally(() => asking.delete(key))
    asking.set(key, answered)
    return answered
  }

  return {
    model,
    async read(record) {
      try {
        const unsure = unsureSentences(record)
        const answers = await Promise.all(unsure.map((one) => opinionOn(record, one)))
        const opinions = unsure.flatMap((one, at) => {
          const own = answers[at]
          return own === undefined ? [] : [{ ...one, answer: own }]
        })
        if (opinions.length === 0) return record
        const weighed = weighIn(record, opinions, model)
        for (const verdict of ['confirms', 'doubts', 'adds'] as const) sums[verdict] += weighed.verdicts[verdict]
        sums.invented += weighed.invented
        return weighed.record
      } catch (error) {
        warnOnce('fault', `The second reader has a fault: ${error instanceof Error ? error.message : error}.`)
        return record
      }
    },
    sums: () => ({ sentences: { ...sentences }, ...sums, tokens: { ...tokens } }),
    async report() {
      const { answered, kept: before, useless, failed: none, unaffordable, resting } = sentences
      const today = await spending.today().catch(() => ({ tokens: Number.NaN, money: Number.NaN }))
      const without = useless + none + unaffordable + resting
      return (
        `Second reader ${model}: ${answered + before} unsure sentences answered (${before} of them before), ` +
        `${without} without an answer; ${sums.confirms} statements confirmed, ${sums.doubts} doubted, ${sums.adds} added, ` +
        `${sums.invented} invented ones thrown away; ${tokens.input + tokens.output} tokens used, ` +
        `${today.tokens} today of ${budgetWords(budget)}${budget.money ? ` (${today.money.toFixed(4)} so far)` : ''}`
      )
    },
  }
}

/** JSON as asked for, also where a model has put it into a code block. */
function answerIn(content: string): Answer | undefined {
  const bare = content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, '')
  try {
    return answer.safeParse(JSON.parse(bare)).data
  } catch {
    return undefined
  }
}

/** No token is shorter than a byte; what a server puts around the messages is small beside that. */
function mostTokens({ messages, response_format }: Question) {
  return { input: Buffer.byteLength(JSON.stringify([messages, response_format])), output: longestAnswer }
}

function budgetWords({ tokens, money }: Budget): string {
  return `${tokens} tokens${money === undefined ? '' : ` and ${money.most} in money`} a day`
}

/** Lets so many work at once; the others wait for their turn. */
function createPlaces(most: number) {
  const waiting: (() => void)[] = []
  let taken = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (taken >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else taken += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) taken -= 1
      else next()
    }
  }
}
