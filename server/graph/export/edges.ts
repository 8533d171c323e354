import { present } from '../../present.ts'
import { ACTS, type Act, type TargetRole } from '../../shapes/vocabulary.ts'
import { identityIn } from './identity.ts'
import type { ExportSource } from './selection.ts'

/** One statement between two actors, with its provenance. */
export interface ExportedEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly act: Act
  readonly role: TargetRole
  readonly text: string
  readonly direct: boolean
  readonly confidence?: number
  /** How sure it is that the words mean these two actors, where they do not name them in full. */
  readonly sourceIdentity?: number
  readonly targetIdentity?: number
  readonly date?: string
  readonly sentence?: string
  readonly statement: string
  readonly article: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
}

/** The attributes written for an edge besides its ends, in this order. */
export const edgeAttributes = [
  'act',
  'role',
  'date',
  'text',
  'direct',
  'confidence',
  'sourceIdentity',
  'targetIdentity',
  'sentence',
  'statement',
  'article',
  'title',
  'publisher',
  'url',
] as const

/** The type that GraphML and GEXF declare for an attribute. */
export function typeOfAttribute(name: (typeof edgeAttributes)[number]): 'boolean' | 'double' | 'string' {
  if (name === 'direct') return 'boolean'
  return name === 'confidence' || name === 'sourceIdentity' || name === 'targetIdentity' ? 'double' : 'string'
}

/** Every edge of every statement; an article's edges follow one another. */
export async function* exportedEdges({ articles }: ExportSource): AsyncGenerator<ExportedEdge> {
  for await (const { id: article, article: about, acts, evidence } of articles()) {
    const { title, publisher, url } = about as Pick<ExportedEdge, 'title' | 'publisher' | 'url'>
    const place = { article, ...present({ title, publisher, url }) }
    for (const act of ACTS) {
      for (const { source, target, properties } of acts[act]) {
        const stored = properties as unknown as StoredEdge
        const { id, statementId: statement, text, direct, date, confidence, role } = stored
        const told = evidence.get(statement)
        const identities = {
          sourceIdentity: identityIn(told?.sources, source),
          targetIdentity: identityIn(told?.targets, target),
        }
        yield {
          id,
          source,
          target,
          act,
          role,
          text,
          direct,
          statement,
          ...place,
          ...present({ date, sentence: told?.sentence.text, confidence, ...identities }),
        }
      }
    }
  }
}

interface StoredEdge {
  readonly id: string
  readonly role: TargetRole
  readonly statementId: string
  readonly text: string
  readonly direct: boolean
  readonly confidence?: number
  readonly date?: string
}
