import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NEO4J_STATEMENTS, OWN_STATEMENTS, readCypher, STATEMENTS } from '../../../server/graph/engine/cypher.ts'

const files = globSync('cypher/*.cypher')
const ownFiles = OWN_STATEMENTS.flatMap((name) => [`cypher/embedded/${name}.cypher`, `cypher/neo4j/${name}.cypher`])

/** Forms that one of the engines lacks or answers otherwise, and what to write instead. */
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
  test('are all known by name, and there', () => {
    expect(files.map((file) => basename(file, '.cypher')).sort()).toEqual([...STATEMENTS].sort())
    const named = (folder: string) => globSync(`${folder}/*.cypher`).map((file) => basename(file, '.cypher'))
    expect(named('cypher/embedded').sort()).toEqual([...OWN_STATEMENTS].sort())
    expect(named('cypher/neo4j').sort()).toEqual([...OWN_STATEMENTS, ...NEO4J_STATEMENTS].sort())
  })

  test.each([...files, ...ownFiles])('%s keeps to what both engines answer alike', (file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\/.*/g, '')
    for (const [what, pattern, instead] of notPortable) expect(text, `${what}: write ${instead}`).not.toMatch(pattern)
    expect(text, 'one statement a file').not.toContain(';')
    expect(text, 'values are parameters').not.toMatch(/=\s*"|"\s*\+/)
  })

  test.each(['embedded', 'neo4j'] as const)('the schema of %s has an index for every id', async (engine) => {
    const { schema } = await readCypher(engine)
    for (const label of ['Actor', 'Statement', 'Article']) {
      expect(schema.some((text) => text.includes('CONSTRAINT') && text.includes(`:${label})`))).toBe(true)
      const index = schema.some(
        (text) => text.includes(`CREATE INDEX`) && text.includes(`:${label}) ON`) && text.includes('.id)'),
      )
      expect(index).toBe(engine === 'embedded')
    }
  })
})
