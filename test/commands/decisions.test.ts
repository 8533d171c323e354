import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../server/graph/open-store.ts'
import type { Decision } from '../../server/shapes/decision.ts'
import { all } from '../graph/contract/articles.ts'
import { decisionOf } from '../graph/decisions-random.ts'
import { parley } from './run.ts'

let folder: string
const open = () => openStore({ engine: 'embedded', folder })
const run = (words: string[], stdin = '') => parley(words, { environment: { PARLEY_DATA: folder }, stdin })
const ofStore = async <T>(ask: (store: Awaited<ReturnType<typeof open>>) => Promise<T>) => {
  const store = await open()
  try {
    return await ask(store)
  } finally {
    await store.close()
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-decide-'))
  await ofStore((store) => store.save(all))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const [lavrov, martin] = ['person:sergei-lavrov', 'person:micheal-martin']

describe('decide', { timeout: 60_000 }, () => {
  test('tells beforehand, corrects the graph and takes it back', async () => {
    const dry = await run(['decide', 'same', lavrov, martin, '--reason', 'one man', '--dry'])
    expect(dry).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('1 actors joined') })
    const { status, stdout } = await run(['decide', 'same', lavrov, martin, '--reason', 'one man', '--by', 'ann'])
    expect(status).toBe(0)
    const [id = ''] = stdout.split('\n')
    expect(await ofStore((store) => store.everyDecision())).toMatchObject([{ id, by: 'ann', reason: 'one man' }])
    expect(await ofStore((store) => store.actor(martin))).toMatchObject({ id: lavrov })
    expect(await run(['decide', 'different', lavrov, martin, '--reason', 'two'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(id),
    })
    expect(await run(['decide', 'revoke', id, '--reason', 'two men'])).toMatchObject({ status: 0 })
    expect(await ofStore((store) => store.actor(martin))).toMatchObject({ id: martin })
  })

  test.each([
    [['shout', 'x'], 'Say what is decided'],
    [['same', lavrov], 'ACTOR ACTOR'],
    [['amend', 'statement:talks-0', '--act', 'sung'], 'act'],
    [['split', lavrov, martin], 'where'],
  ])('%j says what to write', async (words, expected) => {
    const { status, stderr } = await run(['decide', ...words, '--reason', 'x'])
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(expected) })
  })
})

describe('load --decisions', { timeout: 60_000 }, () => {
  test('reads the empty export of a store in which nobody has decided anything', async () => {
    const { stdout } = await run(['export', '--format', 'decisions'])
    expect(stdout).toBe('')
    expect(await run(['load', '--decisions'], stdout)).toEqual({
      status: 0,
      stderr: '',
      stdout: '0 decisions loaded (0 wait, 0 in conflict), 0 were there already, 0 could not be loaded\n',
    })
  })

  test('reads what export wrote, names each wrong line, and stores the others', async () => {
    const good: Decision[] = [
      decisionOf({ kind: 'same', actors: [lavrov, martin] }),
      decisionOf({ kind: 'name', actor: lavrov, value: 'S. L.' }, 1),
      decisionOf({ kind: 'name', actor: 'person:nobody-yet', value: 'N.' }, 2),
      decisionOf({ kind: 'different', actors: [martin, 'country:RU'] }, 3),
      decisionOf({ kind: 'same', actors: [lavrov, 'country:RU'] }, 4),
    ]
    const lines = [
      ...good.map((decision) => JSON.stringify(decision)),
      '{"reason": "half',
      JSON.stringify({ ...good[0], reason: 'changed' }),
      JSON.stringify({ reason: 'x', does: { kind: 'shout' } }),
    ]
    const file = join(folder, 'decisions.jsonl')
    await writeFile(file, lines.join('\n'))
    const first = await run(['load', '--decisions', file])
    expect(first.status).toBe(1)
    expect(first.stdout).toBe(
      '5 decisions loaded (1 wait, 1 in conflict), 0 were there already, 3 could not be loaded\n',
    )
    for (const line of [3, 5, 6, 7, 8]) expect(first.stderr).toContain(`${file}:${line}: `)
    expect(first.stderr.split('\n').filter((line) => line !== '')).toHaveLength(5)
    expect(await ofStore((store) => store.actor(martin))).toMatchObject({ id: lavrov, name: 'S. L.' })
    const exported = await run(['export', '--format', 'decisions'])
    expect(
      exported.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(good)
    expect(await run(['load', '--decisions'], exported.stdout)).toMatchObject({
      status: 0,
      stdout: '0 decisions loaded (0 wait, 0 in conflict), 5 were there already, 0 could not be loaded\n',
    })
  })

  test('names the line of an unknown actor, a circle and what revokes nothing, with ids and without', async () => {
    const lines: object[] = [
      { reason: 'x', does: { kind: 'split', actor: lavrov, to: 'person:other', where: { publisher: 'The Paper' } } },
      { reason: 'x', does: { kind: 'split', actor: 'person:other', to: lavrov, where: { publisher: 'The Paper' } } },
      { reason: 'x', does: { kind: 'same', actors: [martin, 'person:nobody-yet'] } },
      decisionOf({ kind: 'split', actor: lavrov, to: lavrov, where: { from: '2025-01-01' } }, 1),
      decisionOf({ kind: 'revoke', decision: 'none' }, 2),
      { reason: 'x', does: { kind: 'name', actor: martin, value: 'M. M.' } },
    ]
    const file = join(folder, 'decisions.jsonl')
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    const { stdout, stderr } = await run(['load', '--decisions', file])
    expect(stdout).toBe('6 decisions loaded (2 wait, 2 in conflict), 0 were there already, 0 could not be loaded\n')
    const told = stderr.split('\n').filter((line) => line !== '')
    expect(told).toHaveLength(4)
    const expected = [
      [2, 'circle'],
      [3, 'person:nobody-yet'],
      [4, 'circle'],
      [5, 'No decision has the id none'],
    ] as const
    for (const [line, words] of expected) expect(told.find((one) => one.includes(`${file}:${line}: `))).toContain(words)
    expect(await ofStore((store) => store.actor(martin))).toMatchObject({ name: 'M. M.' })
  })

  test('stores a file of many megabytes beside its one bad line', { timeout: 300_000 }, async () => {
    const long = 'so it is '.repeat(200)
    const lines = Array.from({ length: 3000 }, (_, at) => {
      if (at === 1234) return '{"reason": "half'
      return JSON.stringify({ reason: `${long}${at}`, does: { kind: 'unsure', actors: [lavrov, martin] } })
    })
    const file = join(folder, 'many.jsonl')
    await writeFile(file, lines.join('\n'))
    const { status, stdout, stderr } = await run(['load', '--decisions', file])
    expect(stdout).toBe('2999 decisions loaded (0 wait, 0 in conflict), 0 were there already, 1 could not be loaded\n')
    expect(status).toBe(1)
    expect(stderr).toContain(`${file}:1235: `)
    expect(await ofStore(async (store) => (await store.everyDecision()).length)).toBe(2999)
  })
})
