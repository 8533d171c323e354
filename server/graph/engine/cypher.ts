import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StatementName } from './statement-name.ts'

export interface Cypher {
  readonly statements: Readonly<Record<StatementName, string>>
  /** Constraints and indexes of one engine, in the order to run them; each may be run again. */
  readonly schema: readonly string[]
}

const folder = join(import.meta.dirname, '..', '..', '..', 'cypher')

/**
 * Reads the folder cypher/. A statement's name is its path there: `view/actors` stands in `view/actors.cypher`, or, where
 * each engine has a way of its own with the same parameters and answers, in `view/actors.embedded.cypher` and
 * `view/actors.neo4j.cypher`. What only Neo4j answers has only the latter. A line `// here: parts/NAME.cypher` stands for
 * the lines of that file. Constraints and indexes are in `schema/ENGINE/`.
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
    // The test of cypher/ holds the names of the type to those of the folder.
    statements: Object.fromEntries(statements) as Record<StatementName, string>,
    schema: [...texts].filter(([file]) => file.startsWith(`schema/${engine}/`)).map(([, text]) => text),
  }
}

function withParts(text: string, texts: ReadonlyMap<string, string>): string {
  return text.replace(/^ *\/\/ here: (.+)\n/gm, (_, part: string) => {
    const lines = texts.get(part)
    if (lines === undefined) throw new Error(`There is no file cypher/${part}, which a statement names.`)
    return lines.replace(/^\/\/.*\n/gm, '')
  })
}
