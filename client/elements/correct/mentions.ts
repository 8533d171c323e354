import type { ActorRef, Evidence } from '../../../server/shapes/answers.ts'
import type { MentionPlace } from '../../../server/shapes/decision.ts'

/** Words of a statement that name somebody or point to somebody, and the actor whom they were given to. */
export interface NamedWords {
  readonly place: MentionPlace
  readonly actor: ActorRef | null
}

/** The words of a statement that mean its actors, those of the speakers first. */
export function mentionsOf({ sources, targets }: Pick<Evidence, 'sources' | 'targets'>): readonly NamedWords[] {
  return [...ofPart('source', sources), ...ofPart('target', targets)]
}

function ofPart(part: MentionPlace['part'], mentions: Evidence['sources']): NamedWords[] {
  const spans = new Map(mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]))
  const seen = new Map<string, number>()
  return [...spans.values()].map(({ text, actor }) => {
    const nth = seen.get(text) ?? 0
    seen.set(text, nth + 1)
    return { place: { part, text, nth }, actor }
  })
}
