import { Client } from '@modelcontextprotocol/client'
import { InMemoryTransport } from '@modelcontextprotocol/server'
import { expect, test } from 'vitest'
import { createAssistant } from '../../../server/api/mcp/assistant.ts'
import type { GraphReader } from '../../../server/graph/store.ts'

test('a query whose question is taken back is ended, and is no fault', async () => {
  const faults: unknown[] = []
  const asked = Promise.withResolvers<AbortSignal>()
  const server = createAssistant({
    store: {} as GraphReader,
    ask: (_query, signal) => {
      asked.resolve(signal)
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    },
    site: '',
    version: '0.0.0',
    report: (error) => faults.push(error),
  })
  const [mine, its] = InMemoryTransport.createLinkedPair()
  await server.connect(its)
  const client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(mine)
  const take = new AbortController()
  const answer = client.callTool({ name: 'query', arguments: { cypher: 'RETURN 1' } }, { signal: take.signal })
  const signal = await asked.promise
  take.abort(new Error('not needed'))
  await expect(answer).rejects.toThrow('not needed')
  await expect.poll(() => signal.aborted).toBe(true)
  await client.listTools()
  expect(faults).toEqual([])
  await client.close()
})
