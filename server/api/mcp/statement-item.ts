import type { ActorRef, Evidence } from '../../shapes/answers.ts'
import type { TargetRole } from '../../shapes/vocabulary.ts'
import { cut } from './text.ts'

/** The most actors that an item names on each side. */
const mostActors = 8

/** The address of a page, which never changes. */
export function addressOf(site: string, kind: 'statements' | 'actors' | 'articles', id: string): string {
  return `${site}/${kind}/${encodeURIComponent(id.toWellFormed())}`
}

/** What all tools say of a statement: who did what to whom, how sure it is, and where it stands. */
export function statementFacts(evidence: Evidence, site: string, longest: number) {
  const { id, act, status, direct, confidence, secondReader, date, sources, targets, article } = evidence
  return {
    id,
    address: addressOf(site, 'statements', id),
    act,
    status,
    direct,
    confidence: confidence ?? null,
    secondReader: secondReader && cut(`${secondReader.model} ${secondReader.verdict} it`, longest),
    day: date ?? article.publishedAt?.slice(0, 10),
    sources: namesOf(sources, longest),
    targets: namesOf(targets, longest),
    publisher: article.publisher === undefined ? undefined : cut(article.publisher, longest),
  }
}

/** A statement with what was said, or, for one without content (met), its sentence. */
export function statementItem(evidence: Evidence, site: string, longest: number) {
  const said = evidence.content.map(({ text }) => text).join(' … ')
  return {
    ...statementFacts(evidence, site, longest),
    quoted: { text: cut(said || evidence.sentence.text, longest) },
  }
}

type Named = Evidence['sources'][number] | Evidence['targets'][number]

/** Each actor once, with its role where it is a target. */
function namesOf(mentions: readonly Named[], longest: number) {
  const actors = new Map<string, { actor: ActorRef; role?: TargetRole }>()
  for (const { actor, ...mention } of mentions) if (actor !== null) actors.set(actor.id, { ...mention, actor })
  return [...actors.values()]
    .slice(0, mostActors)
    .map(({ actor: { id, name }, role }) => ({ id, name: cut(name, longest), role }))
}
