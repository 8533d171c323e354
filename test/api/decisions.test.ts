import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Problem } from '../../server/shapes/answers.ts'
import {
  type ActorHistory,
  type Decision,
  type DecisionList,
  type DecisionReport,
  decisionReport,
  type ExtractedMentions,
  extractedMentions,
} from '../../server/shapes/decision.ts'
import { all } from '../graph/contract/articles.ts'
import { openSite, type Site } from './saved-views.ts'

let site: Site
beforeEach(async () => {
  site = await openSite(all)
})
afterEach(async () => {
  await site.close()
  expect(site.faults).toEqual([])
})

const lavrov = 'person:sergei-lavrov'
const martin = 'person:micheal-martin'
const same = { reason: 'one man', does: { kind: 'same', actors: [lavrov, martin] } }
const post = (decisions: unknown, query = '', headers: Record<string, string> = {}, address?: string) =>
  site.post(`/api/v1/decisions${query}`, decisions, address, headers)
const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T
const decide = async (...decisions: unknown[]) => json<DecisionReport>(post(decisions))
const list = (query = '') => json<DecisionList>(site.get(`/api/v1/decisions${query}`))
const actor = async (id: string) => json<Record<string, unknown>>(site.get(`/api/v1/actors/${id}`))

describe('decisions', () => {
  test('join actors: the old id answers with the other, and history tells by whom and why', async () => {
    const report = await decide(same)
    decisionReport.parse(report)
    expect(report).toMatchObject({ refused: [], revision: 1, effect: { joined: 1, parted: 0, removed: 0 } })
    expect(report.stored[0]).toMatchObject({ by: 'owner', reason: 'one man', state: 'applied', revision: 1 })
    expect(await actor(martin)).toMatchObject({
      id: lavrov,
      was: martin,
      aliases: ['Lavrov', 'Martin', 'Micheál Martin'],
    })
    expect(await actor(lavrov)).not.toHaveProperty('was')
    const history = await json<ActorHistory>(site.get(`/api/v1/actors/${martin}/history`))
    expect(history).toMatchObject({ actor: { id: lavrov }, was: martin, members: [{ id: lavrov }, { id: martin }] })
    expect(history.decisions.map(({ id }) => id)).toEqual(report.stored.map(({ id }) => id))
    const ofOld = await json<{ items: unknown[] }>(site.get(`/api/v1/statements?source=${martin}`))
    expect(ofOld.items.length).toBeGreaterThan(0)
  })

  test('in a dry run tell the effect, and change nothing', async () => {
    const before = await actor(martin)
    const dry = await json<DecisionReport>(post([same], '?dry=true'))
    expect(dry).toMatchObject({ dry: true, effect: { joined: 1 }, stored: [{ state: 'applied' }] })
    expect(await actor(martin)).toEqual(before)
    expect(await list()).toMatchObject({ items: [], revision: 0 })
    expect((await decide(same)).effect).toEqual(dry.effect)
  })

  test('are taken back, and the graph is what it was', async () => {
    const before = [await actor(martin), await actor(lavrov)]
    const [stored] = (await decide(same)).stored
    const revoked = await site.post(`/api/v1/decisions/${stored?.id}/revoke`, { reason: 'two men' })
    expect(revoked.status).toBe(200)
    expect([await actor(martin), await actor(lavrov)]).toEqual(before)
    expect((await site.post(`/api/v1/decisions/${stored?.id}/revoke`, { reason: 'again' })).status).toBe(409)
    expect((await site.post('/api/v1/decisions/none/revoke', { reason: 'what' })).status).toBe(404)
    expect((await list('?state=revoked')).items.map(({ id }) => id)).toEqual([stored?.id])
    expect((await list()).counts).toMatchObject({ all: 2, applied: 1, revoked: 1 })
  })

  test('of another revision are refused', async () => {
    await decide(same)
    const stale = await post([{ reason: 'x', does: { kind: 'name', actor: lavrov, value: 'S. L.' } }], '', {
      'if-match': '"0"',
    })
    expect(stale.status).toBe(412)
    expect((await actor(lavrov)).name).toBe('Sergei Lavrov')
    const right = await post([{ reason: 'x', does: { kind: 'name', actor: lavrov, value: 'S. L.' } }], '', {
      'if-match': '1',
    })
    expect(right.status).toBe(200)
    expect((await actor(lavrov)).name).toBe('S. L.')
  })

  test('that others stand against are refused with the chain', async () => {
    const [held] = (await decide({ reason: 'two', does: { kind: 'different', actors: [lavrov, martin] } })).stored
    const response = await post([same])
    expect(response.status).toBe(409)
    expect(JSON.stringify(await json<Problem>(response))).toContain(held?.id)
    const kept = await json<DecisionReport>(post([same], '?keep=true'))
    expect(kept.stored).toMatchObject([{ state: 'conflict', others: [held?.id] }])
    expect(await actor(martin)).toMatchObject({ id: martin })
  })

  test('that are wrong are named, and the good ones beside them stored', async () => {
    const report = await decide(
      { reason: 'x', does: { kind: 'same', actors: [lavrov, 'person:nobody'] } },
      { reason: 'x', does: { kind: 'shout' } },
      same,
      { reason: 'x', does: { kind: 'reject', statement: 'statement:none' } },
      { reason: 'x', does: { kind: 'same', actors: [martin, lavrov] } },
    )
    expect(report.stored).toHaveLength(1)
    expect(report.refused.map(({ at }) => at)).toEqual([0, 1, 3, 4])
    expect(report.refused[0]?.reason).toContain('person:nobody')
    expect((await post([{ does: {} }])).status).toBe(422)
    expect((await post([])).status).toBe(400)
  })

  test('find their statement by its id, and take it out of the graph', async () => {
    const id = 'statement:talks-4'
    expect((await site.get(`/api/v1/statements/${id}`)).status).toBe(200)
    const report = await decide({ reason: 'it did not', does: { kind: 'reject', statement: id } })
    expect(report).toMatchObject({
      effect: { removed: 1 },
      stored: [{ statement: id, does: { anchor: { article: 'talks' } } }],
    })
    expect((await site.get(`/api/v1/statements/${id}`)).status).toBe(404)
    expect((await list(`?statement=${id}`)).items).toHaveLength(1)
    expect((await list('?article=talks')).items).toHaveLength(1)
    expect((await list('?article=later')).items).toHaveLength(0)
  })

  test('of mentions name the words that extraction read', async () => {
    const words = await json<ExtractedMentions>(site.get('/api/v1/statements/statement:talks-4/mentions'))
    expect(extractedMentions.parse(words).mentions).toMatchObject([
      { place: { part: 'source', text: 'Martin', nth: 0 }, actors: [{ id: martin }] },
    ])
    expect((await site.get('/api/v1/statements/none/mentions')).status).toBe(404)
  })

  test('withdraw an article, which then answers with the reason', async () => {
    await decide({ reason: 'It was made up.', does: { kind: 'withdraw', article: 'talks' } })
    const gone = await site.get('/api/v1/articles/talks')
    expect(gone.status).toBe(410)
    expect(await json<Problem>(gone)).toMatchObject({ detail: expect.stringContaining('It was made up.') })
    const found = await json<{ statements: unknown[]; articles: unknown[] }>(site.get('/api/v1/search?q=truce'))
    expect(found).toMatchObject({ statements: [], articles: [] })
  })

  test('are exported, and read again by another store, with the names of those who made them', async () => {
    await decide(same, { reason: 'x', does: { kind: 'name', actor: lavrov, value: 'S. L.' } })
    const lines = (await (await site.get('/api/v1/export?format=decisions')).text()).trim().split('\n')
    const decisions = lines.map((line) => JSON.parse(line) as Decision)
    expect(decisions).toHaveLength(2)
    const other = await openSite(all)
    try {
      const report = await json<DecisionReport>(other.post('/api/v1/decisions?keep=true', decisions))
      expect(report.stored.map(({ id }) => id)).toEqual(decisions.map(({ id }) => id))
      const again = await json<DecisionReport>(other.post('/api/v1/decisions?keep=true', decisions))
      expect(again).toMatchObject({ stored: [], known: decisions.map(({ id }) => id) })
      const changed = [{ ...decisions[0], reason: 'another' }]
      expect((await other.post('/api/v1/decisions?keep=true', changed)).status).toBe(422)
    } finally {
      await other.close()
    }
  })
})

describe('whoever decides', () => {
  const token = 'a token long enough'
  const anns = 'the token of ann, long'
  const open = () => site.listen({ loopback: false, token, tokens: [{ name: 'ann', token: anns }] })
  const bearer = (of: string) => ({ authorization: `Bearer ${of}` })

  test('is named by the token', async () => {
    const address = await open()
    expect((await post([same], '', {}, address)).status).toBe(401)
    expect((await post([same], '', bearer('somebody else entirely'), address)).status).toBe(401)
    const report = await json<DecisionReport>(post([same], '', bearer(anns), address))
    expect(report.stored).toMatchObject([{ by: 'ann' }])
    const next = { reason: 'x', does: { kind: 'name', actor: lavrov, value: 'S. L.' } }
    expect((await json<DecisionReport>(post([next], '', bearer(token), address))).stored).toMatchObject([
      { by: 'owner' },
    ])
    expect((await list('?by=ann')).items).toHaveLength(1)
  })

  test('decides in no other name, except for the owner', async () => {
    const address = await open()
    const of = { ...same, by: 'bob', at: '2026-11-30T12:00:00Z' }
    expect((await post([of], '', bearer(anns), address)).status).toBe(422)
    expect((await json<DecisionReport>(post([of], '', bearer(token), address))).stored).toMatchObject([{ by: 'bob' }])
  })

  test('alone may read decisions', async () => {
    const address = await open()
    for (const path of [
      '/api/v1/decisions',
      `/api/v1/actors/${lavrov}/history`,
      '/api/v1/statements/statement:talks-4/mentions',
      '/api/v1/export?format=decisions',
    ]) {
      expect((await fetch(address + path)).status, path).toBe(401)
      expect((await fetch(address + path, { headers: bearer(anns) })).status, path).toBe(200)
    }
  })
})
