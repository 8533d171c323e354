import { present } from '../../present.ts'
import { ACTS, type Act, type TargetRole } from '../../shapes/vocabulary.ts'
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
  return name === 'confidence' ? 'double' : 'string'
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
        const sentence = evidence.get(statement)?.sentence.text
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
          ...present({ date, sentence, confidence }),
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
