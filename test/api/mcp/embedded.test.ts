import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { openStore } from '../../../server/graph/open-store.ts'
import { openQueries } from '../../../server/graph/query/open-queries.ts'
import { assistants } from './assistants.suite.ts'

describe('assistants that ask the embedded engine', { timeout: 60_000 }, () => {
  assistants(async (articles) => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-mcp-store-'))
    // Only one process may have a store open, so the command gets one of its own.
    const [mine, its] = [join(folder, 'server'), join(folder, 'command')]
    for (const place of [mine, its]) {
      const filled = await openStore({ engine: 'embedded', folder: place })
      await filled.save(articles)
      await filled.close()
    }
    const config = { engine: 'embedded', folder: mine } as const
    const store = await openStore(config)
    const queries = await openQueries(config, store)
    return {
      store,
      queries,
      environment: { PARLEY_STORE: 'embedded', PARLEY_DATA: its },
      async close() {
        await queries.close()
        await store.close()
        await rm(folder, { recursive: true, force: true })
      },
    }
  })
})
