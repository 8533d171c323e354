import type { RecordActor } from '../../shapes/record.ts'
import { foldedWords } from '../fold.ts'
import { COMMON_SURNAMES } from './common-surnames.ts'

/** A person's name of a given name and a surname, with nothing but initials between them. */
interface Name {
  /** Given name and surname, folded. */
  readonly key: string
  readonly surname: string
  /** Initials in between, in lower case: `hw` of "George H. W. Bush". */
  readonly initials: string
}

const INITIALS = /^(?:\p{Lu}\.?)+$/u
const GENERATION = /^(?:[js]r|i{2,3}|iv)$/

function readName(name: string): Name | undefined {
  const words = name.trim().split(/\s+/)
  const [given = '', ...rest] = words
  const last = rest.pop() ?? ''
  const [first] = foldedWords(given)
  const surname = foldedWords(last).join(' ')
  if (first === undefined || first.length < 2 || INITIALS.test(given) || surname.length < 2) return undefined
  if (GENERATION.test(surname) || !rest.every((word) => INITIALS.test(word))) return undefined
  const initials = rest.join('').replace(/\./g, '').toLowerCase()
  return { key: `${foldedWords(given).join(' ')} ${surname}`, surname, initials }
}

/**
 * Finds for a person with middle initials, such as "John R. Kasich", the person without them. This is a known one, if
 * only one known person has that given name and surname and no other initials. Otherwise it is `person:john-kasich`,
 * unless the surname is so common, or known people with that name are so many, that the initials tell people apart.
 * The answer depends on the name and on the known people alone, never on what is stored, so that the graph is the same
 * in any order of articles.
 */
export function createInitials<Known extends RecordActor>(
  known: readonly Known[],
): (actor: RecordActor, others: readonly RecordActor[]) => { readonly id: string; readonly match?: Known } | undefined {
  const bearers = new Map<string, Map<Known, Set<string>>>()
  for (const person of known.filter(({ kind }) => kind === 'person')) {
    for (const name of [person.name, ...person.aliases].flatMap((each) => readName(each) ?? [])) {
      const own = bearers.get(name.key) ?? new Map<Known, Set<string>>()
      bearers.set(name.key, own.set(person, (own.get(person) ?? new Set()).add(name.initials)))
    }
  }
  return (actor, others) => {
    const name = actor.kind === 'person' && !actor.id.includes('~') ? readName(actor.name) : undefined
    if (!name || name.initials === '') return undefined
    const isAnother = (other: RecordActor): boolean => {
      const its = other.id === actor.id ? undefined : readName(other.name)
      return its?.key === name.key && its.initials !== '' && its.initials !== name.initials
    }
    if (others.some(isAnother)) return undefined
    const [first, ...more] = bearers.get(name.key) ?? []
    if (first === undefined) {
      const id = `person:${name.key.replace(/ /g, '-')}`
      return COMMON_SURNAMES.has(name.surname) ? undefined : { id }
    }
    const [match, initials] = first
    const isSame = more.length === 0 && [...initials].every((own) => own === '' || own === name.initials)
    return isSame ? { id: match.id, match } : undefined
  }
}
