import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../command.ts'

export interface ListenAddress {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
}

/** Milliseconds that requests have to end once the server is to stop. */
const longestAnswer = 5_000

/** @throws UsageError where the port is taken, or this machine has no such address. */
export function listen(server: Server, { host, port }: ListenAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, { host, port })))
    server.listen(port, host, resolve)
  })
}

function inWords(error: NodeJS.ErrnoException, { host, port }: ListenAddress): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start (0: any free one).`,
      )
    case 'EACCES':
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(`Cannot listen on ${host}, port ${port} (${error.code}). Set HOST and PORT.`)
    default:
      return error
  }
}

/** The address to open in a browser on this machine, without a slash at its end. */
export function addressOf(server: Server, { host }: ListenAddress): string {
  const { port } = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${name === '0.0.0.0' ? 'localhost' : name}:${port}`
}

/** Takes no new request; resolves when those under way are answered, or cut off some seconds later. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), longestAnswer).unref()
  })
}
