import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { refuseOldServer } from '../../../server/graph/engine/neo4j.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { StoreError } from '../../../server/graph/store.ts'

let servers: Server[] = []
let sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
  servers = []
  sockets = []
})

/** A server that does this with each connection; returns its address. */
async function listen(connected: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    connected(socket)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `bolt://127.0.0.1:${(server.address() as { port: number }).port}`
}

const open = (uri: string) => openStore({ engine: 'neo4j', uri, username: 'neo4j', password: 'x', patience: 300 })

describe('a Neo4j store that cannot be opened', { timeout: 30_000 }, () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    [
      'nobody listens',
      async () => {
        const uri = await listen(() => {})
        servers[0]?.close()
        return uri
      },
      /^No Neo4j server answers at bolt:.*\(.*ECONNREFUSED 127\.0\.0\.1:\d+\)\. Start it, or set NEO4J_URI/,
    ],
    [
      'it speaks HTTP',
      () => listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      /is not Neo4j .*Set NEO4J_URI/,
    ],
    ['it hangs up', () => listen((socket) => socket.destroy()), /^No Neo4j server answers at bolt:/],
    ['it says nothing', () => listen(() => {}), /^What listens at bolt:.* says nothing\. Set NEO4J_URI/],
    [
      'it talks nonsense',
      () => listen((socket) => socket.write('nonsense and more of it')),
      /is not Neo4j|No Neo4j server answers/,
    ],
    [
      'the host has no address',
      async () => 'bolt://parley.invalid:7687',
      /^No Neo4j server answers at bolt:\/\/parley\.invalid/,
    ],
    [
      'the address is none',
      async () => 'http://localhost:7687',
      /NEO4J_URI http:.* Write it like neo4j:\/\/localhost:7687/,
    ],
  ])('because %s', async (_, address, message) => {
    const uri = await address()
    const error = await open(uri).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).message).toMatch(message)
  })

  test.each([
    ['Neo4j/4.4.40', /is Neo4j\/4\.4\.40, which is too old\. Parley needs Neo4j 5\.23 or newer/],
    ['Neo4j/5.22.0', /too old/],
    ['Memgraph', /leads to Memgraph, which is not Neo4j/],
    ['', /is not Neo4j/],
  ])('because it is %j', (agent, message) => {
    expect(() => refuseOldServer(agent)).toThrow(message)
  })

  test.each(['Neo4j/5.23.0', 'Neo4j/5.26.30', 'Neo4j/2026.08.1'])('%s is accepted', (agent) => {
    expect(() => refuseOldServer(agent)).not.toThrow()
  })
})
