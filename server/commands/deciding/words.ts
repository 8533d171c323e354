import { readFile } from 'node:fs/promises'
import { type GivenDecision, givenDecision } from '../../shapes/decision.ts'
import { DECISION_KINDS, type DecisionKind } from '../../shapes/vocabulary.ts'
import { UsageError } from '../command.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

/** The words that each kind takes after its name. */
const WORDS: Readonly<Record<DecisionKind, readonly string[]>> = {
  same: ['ACTOR', 'ACTOR'],
  different: ['ACTOR', 'ACTOR'],
  unsure: ['ACTOR', 'ACTOR'],
  add: ['ACTOR', 'NAME'],
  name: ['ACTOR', 'NAME'],
  kind: ['ACTOR', 'KIND'],
  wikidata: ['ACTOR', 'ITEM'],
  alias: ['ACTOR'],
  split: ['ACTOR', 'TO'],
  mention: ['STATEMENT', 'PART', 'WORDS', 'ACTOR'],
  reject: ['STATEMENT'],
  amend: ['STATEMENT'],
  withdraw: ['ARTICLE'],
  replace: ['ARTICLE', 'FILE'],
  revoke: ['DECISION'],
}

/**
 * Makes a decision of the words and options of a command line.
 * @throws UsageError if they are none.
 */
export async function decisionOf(words: readonly string[], options: Options): Promise<GivenDecision> {
  const [word, ...rest] = words
  const kind = DECISION_KINDS.find((each) => each === word)
  if (kind === undefined) throw new UsageError(`Say what is decided: ${DECISION_KINDS.join(', ')}.`)
  const expected = WORDS[kind]
  if (rest.length !== expected.length)
    throw new UsageError(
      `decide ${kind} ${expected.join(' ')}: ${expected.length} words are needed, not ${rest.length}.`,
    )
  if (typeof options.reason !== 'string') throw new UsageError('Say why: --reason "the same man".')
  const does = { kind, ...(await fieldsOf(kind, rest, options)) }
  const parsed = givenDecision.safeParse({ reason: options.reason, does: withoutUndefined(does) })
  if (parsed.success) return parsed.data as GivenDecision
  const [issue] = parsed.error.issues
  throw new UsageError(`decide ${kind}: ${issue?.path.slice(1).join('.') || 'this'} ${issue?.message}`)
}

async function fieldsOf(kind: DecisionKind, words: readonly string[], options: Options): Promise<object> {
  const [first = '', second = '', third = '', fourth = ''] = words
  switch (kind) {
    case 'same':
    case 'different':
    case 'unsure':
      return { actors: [first, second] }
    case 'add':
      return { actor: first, name: second }
    case 'name':
    case 'kind':
    case 'wikidata':
      return { actor: first, value: second }
    case 'alias':
      return { actor: first, add: options.add, remove: options.remove }
    case 'split': {
      const { publisher, from, to } = options
      const where = withoutUndefined({ articles: listOf(options.articles), publisher, from, to })
      return { actor: first, to: second, name: options.name, where }
    }
    case 'mention': {
      const mention = { part: second, text: third, nth: Number(options.nth ?? 0) }
      return { statement: first, mention, actor: fourth === 'nobody' ? null : fourth }
    }
    case 'reject':
      return { statement: first }
    case 'amend':
      return {
        statement: first,
        act: options.act,
        date: options.date,
        sources: listOf(options.sources),
        targets: listOf(options.targets)?.map(targetOf),
      }
    case 'withdraw':
      return { article: first }
    case 'replace':
      return { article: first, text: await textOf(second) }
    case 'revoke':
      return { decision: first }
  }
}

function listOf(option: string | boolean | undefined): string[] | undefined {
  return typeof option === 'string' ? option.split(',').map((each) => each.trim()) : undefined
}

/** `country:RU@to`: whom it concerns and how; `about` where nothing is said. */
function targetOf(word: string) {
  const at = word.lastIndexOf('@')
  return at < 0 ? { actor: word, role: 'about' } : { actor: word.slice(0, at), role: word.slice(at + 1) }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The new text ${file} cannot be read (${error.code}).`)
  })
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
