import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReverseProxy {
  /** Without a slash at its end. */
  readonly address: string
  close(): Promise<void>
}

/**
 * A reverse proxy on this machine. It appends the address in the header `client` to X-Forwarded-For, as if the request
 * had come from there.
 * @param target address of the server behind it.
 */
export async function startProxy(target: string): Promise<ReverseProxy> {
  const server: Server = createServer((incoming, answer) => {
    const { client, ...headers } = incoming.headers
    const hops = [headers['x-forwarded-for'], client].filter((hop) => hop !== undefined).join(', ')
    const forwarded = request(
      `${target}${incoming.url}`,
      { method: String(incoming.method), headers: { ...headers, 'x-forwarded-for': hops } },
      (response) => {
        answer.writeHead(Number(response.statusCode), response.headers)
        response.pipe(answer)
      },
    )
    incoming.pipe(forwarded)
  })
  server.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
