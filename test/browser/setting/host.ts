import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Host {
  /** Its origin differs from the server's by the port. */
  readonly address: string
  /** Serves this body at `/`, under a policy that allows only what the embedding needs. */
  show(body: string): void
  close(): void
}

/** A site that embeds views: its policy allows scripts and frames of one Parley and nothing else. */
export async function openHost(parley: string): Promise<Host> {
  let body = ''
  const policy = `default-src 'none'; script-src ${parley} 'nonce-test'; frame-src ${parley}; img-src ${parley}; base-uri 'none'`
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(204).end()
      return
    }
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}</body></html>`,
    )
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (next) => {
      body = next
    },
    close: () => server.close(),
  }
}
