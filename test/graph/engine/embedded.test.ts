import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe } from 'vitest'
import type { Migration } from '../../../server/graph/engine/format.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import type { Store } from '../../../server/graph/store.ts'
import { contract } from '../contract/contract.ts'

describe('the embedded store', () => {
  const open = new Map<string, Store>()
  let last = ''
  const openIn = async (folder: string, migrations?: readonly Migration[]) => {
    const store = await openStore({ engine: 'embedded', folder }, migrations)
    open.set(folder, store)
    last = folder
    return store
  }
  afterEach(async () => {
    for (const [folder, store] of open) {
      await store.close()
      await rm(folder, { recursive: true })
    }
    open.clear()
  })
  contract({
    empty: async () => openIn(await mkdtemp(join(tmpdir(), 'parley-store-'))),
    reopen: async (migrations) => {
      await open.get(last)?.close()
      return openIn(last, migrations)
    },
    another: async () => open.get(last) as Store,
    runs: 10,
  })
})
