import type { Book } from '../../../client/ledger/book.ts'
import { toBook } from '../../../client/ledger/book.ts'
import type { Act, ActorKind, TargetRole } from '../../../server/shapes/vocabulary.ts'
import { TARGET_ROLES } from '../../../server/shapes/vocabulary.ts'

/**
 * A ledger from lines like `2025-03-01 ann said bob,cy Paper 0.8 <0`: day, sources, act, targets, publisher,
 * confidence, and the index of the statement that it answers; `-` stands for an absent day, target, publisher or
 * confidence. `0.8~0.6` is a confidence of 0.8 whose speaker is known with a chance of 0.6. The act is directed to a target, unless it has a role of its own (`cy@about`).
 */
export function book(lines: readonly string[]): Book {
  const actors: string[] = []
  const publishers: string[] = []
  const placeIn = (list: string[], name: string) => {
    if (!list.includes(name)) list.push(name)
    return list.indexOf(name)
  }
  const places = (names: string | undefined) =>
    names === undefined || names === '-' ? [] : names.split(',').map((name) => placeIn(actors, name))
  const rolesOf = (act: string | undefined, names: string | undefined) =>
    (names ?? '-').split(',').flatMap((name) => (name === '-' ? [] : (roleOf(name) ?? (act === 'met' ? 'with' : 'to'))))
  const rows = lines.map((line, at) => {
    const [day, sources, act, targets, publisher = '-', confidence = '-', answers] = line.split(' ')
    return {
      id: `s${at}`,
      day: day === '-' ? null : (day as string),
      act: act as Act,
      sources: places(sources),
      targets: places(targets?.replace(/@\w+/g, '')),
      roles: rolesOf(act, targets),
      publisher: publisher === '-' ? -1 : placeIn(publishers, publisher),
      confidence: confidence === '-' ? null : Number.parseFloat(confidence),
      identity: confidence.includes('~') ? Number(confidence.replace(/.*~/, '')) : null,
      answers: answers === undefined ? -1 : Number(answers.slice(1)),
    }
  })
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name])
  return toBook({
    actors: actors.map((name) => ({ id: `${kindOf(name)}:${name}`, kind: kindOf(name), name })),
    publishers,
    statements: {
      id: column('id'),
      act: column('act'),
      day: column('day'),
      publisher: column('publisher'),
      confidence: column('confidence'),
      identity: column('identity'),
      sources: column('sources'),
      targets: column('targets'),
      roles: column('roles'),
      answers: column('answers'),
    },
    truncated: false,
  })
}

function roleOf(name: string): TargetRole | undefined {
  return TARGET_ROLES.find((role) => name.endsWith(`@${role}`))
}

/** Names of two letters are countries. */
function kindOf(name: string): ActorKind {
  return name.length === 2 ? 'country' : 'person'
}
