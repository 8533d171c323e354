import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createApi, RequestFailure } from '../../../client/data/api.ts'

let close = async () => {}
afterEach(() => close())

/** An API client whose server answers as given, and the paths that were requested. */
async function api(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  close = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  const { port } = server.address() as AddressInfo
  return { paths, ask: createApi((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init)) }
}

const empty = (_: IncomingMessage, response: ServerResponse) => response.end('{"items":[]}')

test('requests the paths of the interface', async () => {
  const { ask, paths } = await api(empty)
  await ask.view({ acts: ['said', 'met'], limit: 5 })
  await ask.search('von der Leyen & co', 8, false)
  await ask.search('Lavrov', 8, true)
  await ask.statementsOf('person:a/b', {}, 'next')
  await ask.statementsBetween({ source: 'country:RU', act: 'rejected', target: 'country:GB' }, { from: '2025-01-01' })
  expect(paths).toEqual([
    '/api/v1/view?acts=said%2Cmet&limit=5',
    '/api/v1/search?q=von+der+Leyen+%26+co&limit=8',
    '/api/v1/search?q=Lavrov&limit=8&named=true',
    '/api/v1/actors/person%3Aa%2Fb/statements?limit=100&cursor=next',
    '/api/v1/statements?source=country%3ARU&acts=rejected&target=country%3AGB&from=2025-01-01&limit=100',
  ])
})

test('a problem document becomes its detail', async () => {
  const { ask } = await api((_, response) => {
    response.writeHead(404, { 'content-type': 'application/problem+json' })
    response.end('{"type":"about:blank","title":"Not found","status":404,"detail":"There is no actor x."}')
  })
  await expect(ask.actor('x')).rejects.toMatchObject({
    name: 'RequestFailure',
    message: 'There is no actor x.',
    status: 404,
  })
})

test('an answer that is no JSON is named as such', async () => {
  const { ask } = await api((_, response) => response.writeHead(502).end('<html>'))
  await expect(ask.actor('x')).rejects.toThrow(/cannot be read \(502\)/)
})

test('a lost server is reported in words', async () => {
  const { ask } = await api((request) => request.socket.destroy())
  await expect(ask.view({})).rejects.toThrow(RequestFailure)
  await expect(ask.view({})).rejects.toThrow(/does not answer/)
})

test('an aborted request is no failure of the server', async () => {
  const { ask } = await api(() => {})
  const abort = new AbortController()
  const asked = ask.view({}, abort.signal)
  abort.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
})
