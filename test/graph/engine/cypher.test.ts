import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCypher } from '../../../server/graph/engine/cypher.ts'

const engines = ['embedded', 'neo4j'] as const
const read = { embedded: await readCypher('embedded'), neo4j: await readCypher('neo4j') }
/** Each text once, by its name and its engines. */
const texts = new Map(
  engines.flatMap((engine) => Object.entries(read[engine].statements).map(([name, text]) => [text, name] as const)),
)
const names = [...new Set(texts.values())].sort()

/** Forms that one engine lacks or answers differently, and what to write instead. */
const notPortable: [string, RegExp, string][] = [
  ['label expressions', /\(\w*:\w+[|&!]/, 'WHERE a:Person OR a:Country'],
  ['properties as a parameter of a pattern', /\(\w*:?\w*\s+\$/, 'SET a = $properties'],
  ['dynamic labels and types', /:\$\(/, 'FOREACH, or one statement each'],
  ['a subquery that collects', /\bCOLLECT\s*\{/, 'a pattern comprehension'],
  ['inline WHERE', /\([^)]*\bWHERE\b[^)]*\)\s*-/, 'WHERE after the pattern'],
  ['functions of time and chance', /\b(randomUUID|timestamp|datetime|duration|isEmpty|round|point)\s*\(/, 'TypeScript'],
  [
    'a looked-up node that is not the first of its pattern',
    /MATCH \([^{)]*\)[^\n]*\{id:/,
    'the looked-up node first, or it scans',
  ],
  ['engine ids', /\b(elementId|id)\s*\(/, "Parley's own ids"],
  [
    'a filter by pattern after OPTIONAL MATCH',
    /OPTIONAL MATCH[\s\S]*?WHERE[\s\S]*?(EXISTS|COUNT)\s*\{/,
    'CALL (a) { ... }',
  ],
  [
    'a filter by pattern with OR before OPTIONAL MATCH',
    /WHERE[^\n]*(?:(?:EXISTS|COUNT)\s*\{[^\n]*\bOR\b|\bOR\b[^\n]*(?:EXISTS|COUNT)\s*\{)[\s\S]*OPTIONAL MATCH/,
    'WITH a, EXISTS { ... } AS found WHERE found OR ...',
  ],
]

describe('the statements of cypher/', () => {
  test('are the names of the type, which `npx vitest run test/graph/engine/cypher.test.ts -u` writes', async () => {
    const type = `/** The names of the statements in the folder cypher/. A test generates this file. */
export type StatementName =
${names.map((name) => `  | '${name}'`).join('\n')}
`
    await expect(type).toMatchFileSnapshot('../../../server/graph/engine/statement-name.ts')
  })

  test('exist for the embedded engine, except those that it does in other ways', () => {
    const embedded = new Set(Object.keys(read.embedded.statements))
    expect(names.filter((name) => !embedded.has(name))).toEqual(['search/articles', 'search/statements'])
    expect(Object.keys(read.neo4j.statements).sort()).toEqual(names)
  })

  test.each([...texts].map(([text, name]) => [name, text] as const))(
    '%s keeps to what both engines answer alike',
    (name, whole) => {
      const text = whole.replace(/\/\/.*/g, '')
      expect(whole, 'its parts are in their places').not.toContain('here:')
      // Neo4j alone knows its full-text indexes.
      if (!name.startsWith('search/') || name === 'search/actors')
        for (const [what, pattern, instead] of notPortable)
          expect(text, `${what}: write ${instead}`).not.toMatch(pattern)
      expect(text, 'one statement a file').not.toContain(';')
      expect(text, 'values are parameters').not.toMatch(/=\s*"|"\s*\+/)
    },
  )

  test('restrict statements and acts by the same conditions, which are written in one place', () => {
    // An act has one role; a statement has those of all its targets.
    const linesOf = (file: string) => readFileSync(file, 'utf8').replace(/\/\/.*\n|AND \(\$everyRole OR .*\n/g, '')
    const [ofStatements, ofActs] = ['statement', 'act'].map((of) => linesOf(`cypher/parts/filter-${of}.cypher`))
    expect(ofActs).toBe(ofStatements?.replaceAll('statement.id', 'act.statementId').replaceAll('statement.', 'act.'))
    const copies = globSync('cypher/**/*.cypher').filter((file) =>
      /[<>]= \$(from|to|confidence)\b|\$everywhere\b|\$everyStatement\b|\$everyRole\b/.test(readFileSync(file, 'utf8')),
    )
    // These are days around a statement, not those of a filter.
    expect(copies.filter((file) => !file.startsWith('cypher/articles/')).sort()).toEqual([
      'cypher/parts/filter-act.cypher',
      'cypher/parts/filter-part.cypher',
      'cypher/parts/filter-role.cypher',
      'cypher/parts/filter-statement.cypher',
      'cypher/statements/likely-answers.cypher',
    ])
  })

  test.each(engines)('the schema of %s has an index for every id', (engine) => {
    const { schema } = read[engine]
    for (const label of ['Actor', 'Statement', 'UnrealStatement', 'Article']) {
      expect(schema.some((text) => text.includes('CONSTRAINT') && text.includes(`:${label})`))).toBe(true)
      const index = schema.some(
        (text) => text.includes(`CREATE INDEX`) && text.includes(`:${label}) ON`) && text.includes('.id)'),
      )
      expect(index).toBe(engine === 'embedded')
    }
  })
})
