import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from '../../../server/graph/backup/journal.ts'
import { keepJournal } from '../../../server/graph/backup/keep-journal.ts'
import { readCypher } from '../../../server/graph/engine/cypher.ts'
import { openEmbedded } from '../../../server/graph/engine/embedded.ts'
import type { Engine } from '../../../server/graph/engine/engine.ts'
import { journalFile } from '../../../server/graph/engine/folder.ts'

const place = (id: string) => ({ places: [{ id, x: 1, y: 2 }] })
const line = (id: string) => `${JSON.stringify(place(id))}\n`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-journal-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a journal', () => {
  const open = async (content: string) => {
    const file = join(folder, journalFile)
    await writeFile(file, content)
    return { file, journal: await openJournal(file) }
  }

  test('drops the lines of work that failed, and continues after the lines before', async () => {
    const { file, journal } = await open(line('before'))
    const work = journal.undoing(async () => {
      await journal.append([place('one')])
      await journal.append([place('two'), place('three')])
      throw new Error('the engine failed')
    })
    await expect(work).rejects.toThrow('the engine failed')
    expect(await readFile(file, 'utf8')).toBe(line('before'))
    expect(await journal.undoing(() => journal.append([place('after')]))).toBeUndefined()
    await journal.close()
    expect(await readFile(file, 'utf8')).toBe(line('before') + line('after'))
  })

  test('keeps earlier lines when work fails without appending any', async () => {
    const { file, journal } = await open('')
    await journal.append([place('kept')])
    await expect(journal.undoing(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await journal.close()
    expect(await readFile(file, 'utf8')).toBe(line('kept'))
  })

  test('ignores a last line that a crash cut short', async () => {
    const { file, journal } = await open(`${line('whole')}${line('cut').slice(0, 20)}`)
    await journal.append([place('next')])
    await journal.close()
    expect(await readFile(file, 'utf8')).toBe(line('whole') + line('next'))
  })
})

describe('a journal beside the embedded graph', () => {
  let engine: Engine
  beforeEach(async () => {
    engine = await keepJournal(await openEmbedded(folder, await readCypher('embedded')), folder)
  })
  afterEach(() => engine.close())

  const write = (format: number, fails: boolean) =>
    engine.write(async (run) => {
      await run('store/set-format', { version: format })
      await engine.journal?.append([place(`write-${format}`)])
      if (fails) throw new Error('no room')
    })
  const stored = () => engine.read((run) => run<{ version: number }>('store/format'))
  const lines = async () => (await readFile(join(folder, journalFile), 'utf8')).split('\n').slice(1)

  test('has what the graph has after a write that failed in the middle', async () => {
    await write(1, false)
    await expect(write(2, true)).rejects.toThrow('no room')
    expect(await stored()).toMatchObject([{ version: 1 }])
    expect(await lines()).toEqual([JSON.stringify(place('write-1')), ''])
    await write(3, false)
    expect(await stored()).toMatchObject([{ version: 3 }])
    expect(await lines()).toEqual([JSON.stringify(place('write-1')), JSON.stringify(place('write-3')), ''])
  })
})
