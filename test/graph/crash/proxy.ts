import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'

/** A proxy before a server that can cut every connection, as a bad network does. */
export interface Proxy {
  readonly uri: string
  /** Cuts all open connections; later ones are let through. */
  cut(): void
  close(): Promise<void>
}

/** @param to a Bolt address, `bolt://127.0.0.1:7687`. */
export async function startProxy(to: string): Promise<Proxy> {
  const { hostname, port } = new URL(to.replace('bolt:', 'http:'))
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = dial(Number(port), hostname)
    for (const socket of [near, far]) {
      // Otherwise every message in two parts would wait until the other side has acknowledged the first (Nagle's
      // algorithm).
      socket.setNoDelay()
      open.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    uri: `bolt://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut,
    async close() {
      server.close()
      cut()
      await once(server, 'close')
    },
  }
}
