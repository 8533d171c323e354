import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { QueryError } from '../../../../server/graph/query/guard/query.ts'
import { serveParent } from '../../../../server/graph/query/run/child.ts'

/** A child process whose engine has memory for one query; the memory is in use while the file exists. */
serveParent<{ readonly memory: string }>(async ({ memory }) => ({
  async answer({ statement }, _tag, stopped) {
    if (existsSync(memory)) throw new QueryError('busy', 'The query needs too much memory.')
    if (statement !== 'ask') {
      const ended = new Promise<void>((resolve) => {
        if (statement === 'hold') stopped.addEventListener('abort', () => resolve())
      })
      await writeFile(memory, '')
      await ended
      await rm(memory)
    }
    const data = { fields: ['process'], values: [[process.pid]] }
    return { data, graph: { nodes: [], edges: [] }, truncated: false, took: 0 }
  },
  check: async () => {},
  close: async () => {},
}))
