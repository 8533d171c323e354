import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Queries, QueryError } from '../../../../server/graph/query/guard/query.ts'
import type { Store } from '../../../../server/graph/store.ts'
import type { QueryAnswer } from '../../../../server/shapes/query.ts'
import { talks } from '../../../api/talks.ts'
import { repeats } from '../../../repeats.ts'
import { parameters, questions } from '../questions.ts'
import { type Attacks, attacks, bombsInText, bombsWhenRun } from './attacks.ts'
import { type Bait, statements } from './fuzz.ts'

export interface Guarded {
  readonly store: Store
  readonly queries: Queries
  close(): Promise<void>
}

/** The number of random queries: PARLEY_FUZZ=20000 sets it, PARLEY_FUZZ_SEED=8 selects others. */
const fuzzed = repeats('PARLEY_FUZZ', { short: 100, full: 1000 })
const seed = Number(process.env.PARLEY_FUZZ_SEED ?? 7)

/** What strangers' queries may do, the same on every engine. */
export function guard(engine: 'embedded' | 'neo4j', open: () => Promise<Guarded>): void {
  const secret = 'the canary in the file'
  let guarded: Guarded
  let folder: string
  let canary: Server
  let heard = 0
  let list: readonly Attacks[]
  let bait: Bait

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-guard-'))
    await writeFile(join(folder, 'secret.csv'), secret)
    // Other programs on this machine may connect to any port.
    const path = `/${randomUUID()}`
    canary = createServer((request, response) => {
      if (request.url === path) heard++
      response.end(secret)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => canary.once('listening', resolve))
    const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}${path}`
    bait = { file: join(folder, 'secret.csv'), url }
    list = attacks(bait)
    guarded = await open()
    await guarded.store.save([talks])
    await guarded.store.workOutPositions()
  }, 300_000)
  afterAll(async () => {
    await guarded?.close()
    canary.close()
    await rm(folder, { recursive: true, force: true })
  }, 60_000)

  const ask = (statement: string, signal?: AbortSignal) =>
    guarded.queries.answer({ statement, parameters: { ...parameters, ...bait } }, signal)
  const faultOf = (statement: string): Promise<QueryAnswer | QueryError> =>
    ask(statement).catch((error: QueryError) => error)
  const whole = async () => {
    const { data } = await ask('MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m')
    return JSON.stringify(data.values.map((row) => JSON.stringify(row)).sort())
  }

  test('no attack is run, and nothing has changed after all of them', { timeout: 120_000 }, async () => {
    const before = await whole()
    const passed: string[] = []
    for (const { why, statement } of list.flatMap(({ why, statements }) =>
      statements.map((statement) => ({ why, statement })),
    )) {
      const answer = await faultOf(statement)
      const refused = 'fault' in answer && (answer.fault === 'refused' || answer.fault === 'failed')
      if (!refused) passed.push(`${why}: ${statement} → ${JSON.stringify(answer)}`)
      else expect(answer.message).not.toMatch(/\n|node_modules|\.ts\b/)
    }
    expect(passed).toEqual([])
    expect(heard).toBe(0)
    expect(await whole()).toBe(before)
  })

  test('nothing is written and no bait is taken, whatever clauses are put together', {
    timeout: 3_600_000,
  }, async () => {
    const before = await whole()
    const all = fc.sample(statements(bait), { numRuns: fuzzed, seed })
    const found: Record<string, number> = {}
    const ended = new Set<string>()
    const lane = async (statements: Iterator<string>) => {
      for (let next = statements.next(); !next.done; next = statements.next()) {
        const answer = await faultOf(next.value)
        const how = 'fault' in answer ? answer.fault : 'answered'
        found[how] = (found[how] ?? 0) + 1
        if (how === 'halted' || how === 'unavailable' || JSON.stringify(answer).includes(secret)) ended.add(next.value)
      }
    }
    const queue = all.values()
    await Promise.all(Array.from({ length: 4 }, () => lane(queue)))
    expect([...ended]).toEqual([])
    expect(heard).toBe(0)
    expect(await whole()).toBe(before)
    if (fuzzed > 1000) console.log(engine, fuzzed, JSON.stringify(found))
    for (const how of ['answered', 'refused', 'failed']) expect(found[how]).toBeGreaterThan(fuzzed / 50)
  })

  test.each(bombsInText.map(titled))('%s is refused before the engine sees it', async (_, statement) => {
    await expect(ask(statement)).rejects.toMatchObject({ name: 'QueryError', fault: 'refused' })
  })

  test.each(questions.filter(({ only }) => only === undefined || only === engine))(
    '$statement',
    async ({ statement }) => {
      const { data, graph } = await ask(statement)
      const ids = new Set(graph.nodes.map(({ id }) => id))
      for (const row of data.values) expect(row).toHaveLength(data.fields.length)
      for (const edge of graph.edges) {
        expect(edge.id).not.toBe('')
        expect(ids).toContain(edge.source)
        expect(ids).toContain(edge.target)
      }
      expect(JSON.stringify({ data, graph })).not.toMatch(/elementId|"_id"|"identity"/)
    },
  )

  describe('an answer has', () => {
    test('nodes, relationships and paths by ids of their own', async () => {
      const { data, graph } = await ask(
        `MATCH p = (a:Country {id: 'country:RU'})-[r:REJECTED]->(b) RETURN p, r, b.name`,
      )
      const edge = {
        id: 'talks-rejected~country:RU~country:FR',
        type: 'REJECTED',
        source: 'country:RU',
        target: 'country:FR',
      }
      expect(data.fields).toEqual(['p', 'r', 'b.name'])
      expect(data.values).toMatchObject([
        [
          { nodes: [{ id: 'country:RU', labels: ['Actor', 'Country'] }, { id: 'country:FR' }], edges: [edge] },
          edge,
          'France',
        ],
      ])
      expect(graph.nodes.map(({ id }) => id).sort()).toEqual(['country:FR', 'country:RU'])
      expect(graph.edges).toMatchObject([edge])
    })

    test('the ends of a relationship that is returned alone', async () => {
      const { graph } = await ask('MATCH ()-[r:MET]->() RETURN r')
      expect(graph.nodes.map(({ id }) => id).sort()).toEqual(['country:FR', 'country:RU'])
    })

    test('numbers past 2^53 as text', async () => {
      const { data } = await ask('RETURN 9007199254740993 AS big, 9007199254740991 AS small, 0.5 AS half')
      expect(data.values).toEqual([['9007199254740993', 9007199254740991, 0.5]])
    })

    test('a limited number of rows', async () => {
      const { data, truncated } = await ask('UNWIND range(1, 20000) AS x RETURN x')
      expect(data.values).toHaveLength(10_000)
      expect(truncated).toBe(true)
    })

    test('no row that is too large', async () => {
      const { data, truncated } = await ask('UNWIND range(1, 200) AS x RETURN [y IN range(1, 9000) | y] AS row')
      expect(data.values.length).toBeLessThan(200)
      expect(truncated).toBe(true)
    })
  })

  test.each([
    ['MATC (n) RETURN n', 1],
    ['MATCH (n)\nRETURN m', 2],
    ['MATCH (n)\n\nRETURN n.name n', 3],
    ['// all\nMATCH (n) RETURN foo(n)', 2],
    [`RETURN 'never closed`, 1],
    ['', 1],
  ])('%j is wrong in line %d', async (statement, line) => {
    const error = await ask(statement).catch((thrown: QueryError) => thrown)
    expect(error).toMatchObject({ fault: 'failed', position: { line } })
  })

  test('an error that occurs while a query runs is reported', async () => {
    await expect(ask('RETURN 1 / 0')).rejects.toMatchObject({ fault: 'failed' })
    await expect(ask('RETURN $nothing')).rejects.toMatchObject({ fault: 'failed' })
  })

  test.each(bombsWhenRun.map(titled))(
    '%s is ended, and nobody else waits',
    { timeout: 60_000 },
    async (_, statement) => {
      const ended = faultOf(statement)
      const others = await Promise.all([ask('RETURN 1 AS x'), ask('MATCH (a:Actor) RETURN count(a) AS x')])
      expect(others.map(({ data }) => data.values)).toEqual([[[1]], [[3]]])
      const answer = await ended
      expect(answer).toMatchObject({ name: 'QueryError', fault: 'exceeded' })
      expect((await ask('RETURN 1 AS x')).data.values).toEqual([[1]])
    },
  )

  test('the id of a saved view cannot be found', async () => {
    const { store } = guarded
    const saved = await store.saveView({ title: 'Mine', query: { acts: ['met'], limit: 5 } }, '2025-03-07')
    expect(await store.savedView(saved.id)).toEqual(saved)
    const { data } = await ask('MATCH (v:SavedView) RETURN v')
    expect(data.values).toHaveLength(1)
    expect(JSON.stringify(data)).not.toContain(saved.id)
    const [[found]] = data.values as [[{ id: string }]]
    expect(await store.savedView(found.id)).toBeUndefined()
    const { id: _, ...rest } = saved
    const gone = { ...rest, key: found.id, revoked: '2025-03-08' }
    expect(await store.revokeView(saved.id, '2025-03-08')).toEqual(gone)
    expect(await store.revokeView(found.id, '2025-03-09')).toEqual(gone)
    expect(await store.revokeView('none', '2025-03-09')).toBeUndefined()
  })

  test('a query that nobody waits for any more is ended', async () => {
    const controller = new AbortController()
    const ended = expect(ask(bombsWhenRun[0] as string, controller.signal)).rejects.toThrow('gone')
    await ask('RETURN 1 AS x')
    controller.abort(new Error('gone'))
    await ended
  })

  test('acts that did not take place are no statements, and have a label of their own to be asked by', async () => {
    const statements = talks.statements.map((statement) => ({ ...statement, id: `${statement.id}-unreal` }))
    const planned = statements.map((statement) => ({ ...statement, status: 'planned' as const }))
    const rows = async (statement: string) => (await ask(statement)).data.values
    const before = {
      statements: await rows('MATCH (s:Statement) RETURN count(s)'),
      around: await rows('MATCH (a:Actor)-[r]-() RETURN a.id, count(r) ORDER BY a.id'),
    }
    expect((await guarded.store.save([{ ...talks, id: 'plans', statements: planned }])).saved).toEqual(['plans'])
    const of = "MATCH (u:UnrealStatement)-[:APPEARS_IN]->(t:Article {id: 'plans'})"
    await expect.poll(() => rows(`${of} RETURN count(u)`), { timeout: 20_000 }).toEqual([[planned.length]])
    expect(
      await rows(`${of} WHERE u.act = 'rejected' RETURN u.status, u.sourceActors, u.targetActors, u.targetRoles`),
    ).toEqual([['planned', ['country:RU'], ['country:FR'], ['to']]])
    expect({
      statements: await rows('MATCH (s:Statement) RETURN count(s)'),
      around: await rows('MATCH (a:Actor)-[r]-() RETURN a.id, count(r) ORDER BY a.id'),
    }).toEqual(before)
  })

  test('one statement sent by many clients leaves room for others', { timeout: 60_000 }, async () => {
    const leave = new AbortController()
    const bombs = Array.from({ length: 6 }, () =>
      ask(`${bombsWhenRun[0]} // by many`, leave.signal).catch((error: Error) => error),
    )
    const { data } = await ask('MATCH (a:Actor) RETURN count(a) AS x')
    expect(data.values).toEqual([[3]])
    leave.abort(new Error('left'))
    // Nobody was ended for it.
    expect(new Set((await Promise.all(bombs)).map(String))).toEqual(new Set(['Error: left']))
  })

  test('queries beyond the limit are refused at once, the others are answered', { timeout: 60_000 }, async () => {
    const asked = Array.from({ length: 40 }, () => faultOf('RETURN 1 AS x'))
    const faults = (await Promise.all(asked)).flatMap((answer) => ('fault' in answer ? answer.fault : []))
    expect(new Set(faults)).toEqual(new Set(['busy']))
    // A query that was ended just before may keep its slot a moment longer.
    expect(faults.length).toBeGreaterThanOrEqual(20)
    expect(faults.length).toBeLessThan(40)
  })

  // This test stands last because its queries may keep their slots a moment longer.
  test('queries that have run long make room if all slots are taken', { timeout: 60_000 }, async () => {
    // One more than there are slots, all different.
    const leave = new AbortController()
    const bombs = Array.from({ length: 5 }, (_, at) =>
      ask(`${bombsWhenRun[0]} // ${at}`, leave.signal).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    )
    const { data } = await ask('MATCH (a:Actor) RETURN count(a) AS x')
    expect(data.values).toEqual([[3]])
    leave.abort(new Error('left'))
    const words = await Promise.all(bombs)
    expect(words.filter((each) => each.startsWith('Others wait'))).not.toEqual([])
    expect((await ask('RETURN 1 AS x')).data.values).toEqual([[1]])
  })
}

const titled = (statement: string): [title: string, statement: string] => [statement.slice(0, 60), statement]
