import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../../server/graph/open-store.ts'
import { formThatWorks } from '../../../server/graph/query/engines/forms-embedded.ts'
import { QueryError } from '../../../server/graph/query/guard/query.ts'
import { openQueries } from '../../../server/graph/query/open-queries.ts'
import { talks } from '../../api/talks.ts'
import { article } from '../records.ts'
import { type Guarded, guard } from './guard/guard.suite.ts'
import { parameters, questions } from './questions.ts'

const folders: string[] = []

async function open(): Promise<Guarded & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-queries-'))
  folders.push(folder)
  const config = { engine: 'embedded', folder } as const
  const store = await openStore(config)
  const queries = await openQueries(config, store, { parallel: 4, queue: 16, wallClock: 5_000, turn: 1_000 })
  return {
    folder,
    store,
    queries,
    async close() {
      await queries.close()
      await store.close()
    },
  }
}

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
})

describe('queries to the embedded engine', { timeout: 60_000 }, () => {
  guard('embedded', open)
})

test('a query sees what was written before it, and leaves no copy at the end', { timeout: 30_000 }, async () => {
  const { store, queries, folder, close } = await open()
  const count = async () => {
    const { data } = await queries.answer({ statement: 'MATCH (a:Article) RETURN count(a)', parameters: {} })
    return data.values[0]?.[0]
  }
  try {
    expect(await count()).toBe(0)
    await store.save([talks])
    expect(await count()).toBe(1)
    await store.save([{ ...talks, id: 'again', statements: [] }])
    expect(await count()).toBe(2)
    expect(await readdir(join(folder, 'snapshots'))).not.toEqual([])
  } finally {
    await close()
  }
  expect(await readdir(folder)).not.toContain('snapshots')
})

describe('a form that the engine answers wrongly is refused, with the form that it answers rightly', {
  timeout: 30_000,
}, () => {
  let opened: Guarded
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())

  test.each([
    `MATCH (a:Actor) OPTIONAL MATCH (a)-[:MET]-(b) WHERE EXISTS { (b)-[:REJECTED]->() } RETURN a.name, b.name`,
    `MATCH (a:Actor) OPTIONAL MATCH (a)-[:MET]-(b) WHERE COUNT { (b)-->() } > 1 RETURN a.name, b.name`,
    `MATCH (a:Actor) OPTIONAL MATCH (a)-[:MET]-(b) WHERE NOT (b)-[:REJECTED]->() RETURN a.name, b.name`,
    `MATCH (a)-[r]->(b) WHERE EXISTS { (b)-[:MET]->() } OR a.name = 'x' OPTIONAL MATCH (a)<-[t]-(c) RETURN a.id, c.id`,
    `MATCH (a)-[r]->(b) WHERE COUNT { (b)-->() } > 1 OR a.name = 'x' WITH a, b OPTIONAL MATCH (a)<-[t]-(c) RETURN a.id`,
  ])('%s', async (statement) => {
    await expect(opened.queries.answer({ statement, parameters: {} })).rejects.toThrow(/CALL \(a\)|AS found WHERE/)
  })
})

test('no query asks whether a missing value is in an empty list, however the list came to be empty', {
  timeout: 30_000,
}, async () => {
  const { store, queries, close } = await open()
  const namesBut = async (known: readonly string[], condition: string) => {
    const statement = `MATCH (a:Actor) WHERE ${condition} RETURN a.name ORDER BY a.name`
    const { data } = await queries.answer({ statement, parameters: { known } })
    return data.values.flat()
  }
  try {
    await store.save([article('talks', ['met: [Russia] <met> [Lavrov].'])])
    expect(await namesBut(['RU'], 'NOT coalesce(a.iso IN $known, false)')).toEqual(['Sergei Lavrov'])
    expect(await namesBut([], 'NOT coalesce(a.iso IN $known, false)')).toEqual(['Russia', 'Sergei Lavrov'])
    expect(await namesBut(['FR'], 'NOT a.iso IN $known')).toEqual(['Russia'])
    await expect(namesBut([], 'NOT a.iso IN $known')).rejects.toThrow('coalesce(a.x IN list, false)')
    await expect(namesBut([], 'NOT a.iso IN []')).rejects.toThrow('coalesce(a.x IN list, false)')
    expect(await namesBut([], 'a.iso IN $known')).toEqual([])
    expect(await namesBut([], 'NOT a.id IN $known')).toEqual(['Russia', 'Sergei Lavrov'])
  } finally {
    await close()
  }
})

describe('a form that only Neo4j knows is answered, or refused with a form that works', { timeout: 60_000 }, () => {
  test('every question for Neo4j', async () => {
    const { queries, close } = await open()
    const without: string[] = []
    try {
      for (const { statement } of questions.filter(({ only }) => only === 'neo4j')) {
        const error = await queries.answer({ statement, parameters }).catch((thrown: Error) => thrown)
        // The refusal itself names a form that works.
        if (!(error instanceof QueryError) || error.fault === 'refused') continue
        if (formThatWorks(statement) === undefined) without.push(`${statement} → ${error.message}`)
        else expect(error.message).toContain(formThatWorks(statement))
      }
    } finally {
      await close()
    }
    expect(without).toEqual([])
  })

  test.each(questions.filter(({ only }) => only === undefined).map(({ statement }) => statement))(
    'nothing is advised against in %s',
    (statement) => {
      expect(formThatWorks(statement)).toBeUndefined()
    },
  )
})
