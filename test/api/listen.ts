import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

/**
 * Serves an application on a free port of this machine and adds the server to `servers`, so that the caller can close
 * them all.
 */
export async function listenOn(app: Express, servers: Server[]): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
