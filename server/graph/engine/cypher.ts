import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StatementName } from './statement-name.ts'

export interface Cypher {
  readonly statements: Readonly<Record<StatementName, string>>
  /**
   * Statements that create one engine's constraints and indexes, in the order to run them. Running them again is safe.
   */
  readonly schema: readonly string[]
}

const folder = join(import.meta.dirname, '..', '..', '..', 'cypher')

/**
 * Reads the folder cypher/. A statement is named after its file: `view/actors` is `view/actors.cypher`, or the pair
 * `view/actors.embedded.cypher` and `view/actors.neo4j.cypher` if the engines need different text for the same
 * parameters and columns. A statement that only Neo4j runs has only the second. Each line `// here: parts/NAME.cypher`
 * is replaced by the contents of that file. Constraints and indexes are in `schema/ENGINE/`.
 * @throws Error if a statement names a part that does not exist.
 */
export async function readCypher(engine: 'embedded' | 'neo4j'): Promise<Cypher> {
  const found = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort()
  const files = found.filter((file) => file.endsWith('.cypher'))
  const texts = new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => [file, await readFile(join(folder, file), 'utf8')]),
    ),
  )
  const statements = [...texts].flatMap(([file, text]): [string, string][] => {
    const [, name = '', only] = /^(.+?)(?:\.(embedded|neo4j))?\.cypher$/.exec(file) ?? []
    if (/^(parts|schema)\//.test(name) || (only ?? engine) !== engine) return []
    return [[name, withParts(text, texts)]]
  })
  return {
    // A test keeps `StatementName` in step with the folder.
    statements: Object.fromEntries(statements) as Record<StatementName, string>,
    schema: [...texts].filter(([file]) => file.startsWith(`schema/${engine}/`)).map(([, text]) => text),
  }
}

function withParts(text: string, texts: ReadonlyMap<string, string>): string {
  return text.replace(/^ *\/\/ here: (.+)\n/gm, (_, part: string) => {
    const lines = texts.get(part)
    if (lines === undefined) throw new Error(`A statement includes cypher/${part}, which does not exist.`)
    return lines.replace(/^\/\/.*\n/gm, '')
  })
}
