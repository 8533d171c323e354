import type { Parameters } from './parameters.ts'

/** A question that this browser remembers. */
export interface Kept {
  readonly statement: string
  readonly parameters: Parameters
}

interface Named extends Kept {
  readonly name: string
}

export interface KeptQuestions {
  /** The last ones that were asked, the latest first. */
  readonly history: readonly Kept[]
  /** Those with a name, by name. */
  readonly named: readonly Named[]
}

const key = 'parley-questions'
const most = 50

export const nothingKept: KeptQuestions = { history: [], named: [] }

/** Puts a question first in the history; one that is asked again moves up. */
export function remember(kept: KeptQuestions, question: Kept): KeptQuestions {
  const others = kept.history.filter((one) => !same(one, question))
  return { ...kept, history: [question, ...others].slice(0, most) }
}

/** Saves a question under a name, in place of any other with that name. */
export function saveAs(kept: KeptQuestions, name: string, { statement, parameters }: Kept): KeptQuestions {
  const others = kept.named.filter((one) => one.name !== name)
  return { ...kept, named: [...others, { name, statement, parameters }].sort((a, b) => a.name.localeCompare(b.name)) }
}

export function forget(kept: KeptQuestions, name: string): KeptQuestions {
  return { ...kept, named: kept.named.filter((one) => one.name !== name) }
}

/** Reads what this browser keeps; nothing where storage is forbidden or holds something else. */
export function readKept(storage: () => Storage): KeptQuestions {
  try {
    const { history, named } = JSON.parse(storage().getItem(key) ?? '{}') as Partial<KeptQuestions>
    return {
      history: Array.isArray(history) ? history.filter(isKept) : [],
      named: Array.isArray(named) ? named.filter(isNamed) : [],
    }
  } catch {
    return nothingKept
  }
}

/** Keeps the questions for the next visit, where storage is allowed. */
export function writeKept(storage: () => Storage, kept: KeptQuestions): void {
  try {
    storage().setItem(key, JSON.stringify(kept))
  } catch {
    // Storage is forbidden or full: the questions last as long as the page.
  }
}

function same(one: Kept, other: Kept): boolean {
  return one.statement === other.statement && JSON.stringify(one.parameters) === JSON.stringify(other.parameters)
}

function isKept(value: unknown): value is Kept {
  const { statement, parameters } = (value ?? {}) as Partial<Kept>
  return typeof statement === 'string' && typeof parameters === 'object' && parameters !== null
}

function isNamed(value: unknown): value is Named {
  return isKept(value) && typeof (value as Partial<Named>).name === 'string'
}
