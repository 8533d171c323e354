import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on loopback that the test answers with, and what it was asked. */
export interface Loopback {
  readonly address: string
  /** `127.0.0.1:PORT` */
  readonly place: string
  readonly port: number
  readonly asked: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[]
  /** How many connections were opened. */
  readonly connections: () => number
  close(): Promise<void>
}

/** @param answer does not see robots.txt, unless it says `robots`. */
export async function loopback(answer: RequestListener, robots = false): Promise<Loopback> {
  const asked: Loopback['asked'][number][] = []
  let connections = 0
  const server: Server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/robots.txt' && !robots) response.writeHead(404).end()
    else {
      asked.push({ path, headers: request.headers })
      answer(request, response)
    }
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    place: `127.0.0.1:${port}`,
    port,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
