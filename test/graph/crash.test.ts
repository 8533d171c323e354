import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../server/graph/open-store.ts'
import { corpus } from './crash-corpus.ts'
import { dump } from './dump.ts'

const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'parley-crash-'))
  folders.push(made)
  return made
}
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true }))))

/** Kills the loader without warning when it has told so many articles; gives those that it told. */
async function killAfter(into: string, articles: number): Promise<string[]> {
  const loader = spawn(process.execPath, [join(import.meta.dirname, 'crash-loader.ts'), into], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(loader, 'close')
  const told: string[] = []
  for await (const line of createInterface({ input: loader.stdout })) {
    told.push(line)
    if (told.length === articles) loader.kill('SIGKILL')
  }
  await closed
  return told
}

describe('a loader that is killed', { timeout: 60_000 }, () => {
  let undisturbed: Awaited<ReturnType<typeof dump>>
  beforeAll(async () => {
    const store = await openStore({ engine: 'embedded', folder: await folder() })
    await store.save(corpus)
    undisturbed = await dump(store)
    await store.close()
  }, 60_000)

  test.each([1, 7, 40, 101, 200])(
    'after %i articles leaves no half article, and the next goes on',
    async (articles) => {
      const into = await folder()
      const told = await killAfter(into, articles)
      expect(told).not.toContain('all')
      const store = await openStore({ engine: 'embedded', folder: into })
      const stored = await store.stored(corpus.map(({ id }) => id))
      expect(told.filter((id) => !stored.has(id))).toEqual([])
      for (const record of corpus.filter(({ id }) => stored.has(id))) {
        const found = await store.article(record.id)
        expect(found?.text).toBe(record.text)
        expect(found?.statements.map(({ id, sources, targets }) => [id, sources.length, targets.length])).toEqual(
          record.statements.map(({ id, sources, targets }) => [id, sources.length, targets.length]),
        )
      }
      const report = await store.save(corpus)
      expect(report.known).toHaveLength(stored.size)
      expect(report.saved).toHaveLength(corpus.length - stored.size)
      expect(await dump(store)).toEqual(undisturbed)
      await store.close()
    },
  )
})
