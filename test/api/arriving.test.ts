import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import express from 'express'
import { afterAll, expect, test } from 'vitest'
import { keepArriving } from '../../server/api/arriving.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** Sends a body in pieces, the next each time the clock of the test strikes. @returns the first line of the answer. */
async function send(pieces: readonly string[], every: number): Promise<string> {
  const app = express()
  app.use(keepArriving({ every: 200, bytes: 1000 }))
  app.post('/', (request, response) => {
    request.resume().once('end', () => response.json({}))
  })
  const server = createServer({ requestTimeout: 0 }, app).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${pieces.join('').length}\r\n\r\n`)
  const left = [...pieces]
  const timer = setInterval(() => left.length > 0 && socket.write(left.shift() as string), every)
  try {
    return await new Promise((resolve) =>
      socket.once('data', (data) => resolve(String(data).split('\r\n')[0] as string)),
    )
  } finally {
    clearInterval(timer)
    socket.destroy()
  }
}

test('a body that goes on arriving may take many periods', async () => {
  expect(await send(Array(20).fill('x'.repeat(10_000)), 50)).toBe('HTTP/1.1 200 OK')
})

test('one that comes byte by byte is cut off', async () => {
  expect(await send(Array(400).fill('x'), 10)).toBe('HTTP/1.1 408 Request timeout')
})
