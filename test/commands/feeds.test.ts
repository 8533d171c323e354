import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FeedList } from '../../server/shapes/feeds.ts'
import { type Loopback, loopback } from '../fetch/loopback.ts'
import { type Server, startServer } from '../server.ts'
import { parley } from './run.ts'

const rss =
  '<rss version="2.0"><channel><title>The Daily</title><item><title>A</title><link>https://daily.example/a</link><description>France rejected the offer of Spain.</description></item></channel></rss>'

describe('parley feeds', { timeout: 200_000 }, () => {
  const data = mkdtempSync(join(tmpdir(), 'parley-feeds-'))
  let site: Loopback
  let environment: Record<string, string>
  beforeAll(async () => {
    site = await loopback((request, response) => {
      const isThere = request.url === '/rss'
      response.writeHead(isThere ? 200 : 404).end(isThere ? rss : undefined)
    })
    environment = { PARLEY_DATA: data, PARLEY_FETCH: 'on', PARLEY_FETCH_ALSO: site.place }
  })
  afterAll(async () => {
    await site.close()
    rmSync(data, { recursive: true, force: true })
  })
  const feeds = (...words: string[]) => parley(['feeds', ...words], { environment })

  test('adds, lists, asks and removes feeds in the store', async () => {
    expect(await feeds()).toMatchObject({ status: 0, stdout: expect.stringContaining('No feed is followed') })
    expect(await feeds('add', '--no-pages', `${site.address}/rss`, `${site.address}/none`)).toEqual({
      status: 0,
      stdout: `${site.address}/rss: is followed\n${site.address}/none: is followed\n`,
      stderr: '',
    })
    const asked = await feeds('ask')
    expect(asked.stdout).toMatch(new RegExp(`^${site.address}/rss: The Daily, 1 article, next `))
    expect(asked.stdout).toContain(`${site.address}/none: answers with 404\n`)
    expect(asked.status).toBe(1)
    expect((await feeds('list', `${site.address}/rss`)).stdout).toBe(
      asked.stdout.split('\n').slice(0, 1).join('\n').concat('\n'),
    )
    expect(await feeds('remove', `${site.address}/none`)).toMatchObject({
      status: 0,
      stdout: `${site.address}/none: was removed\n`,
    })
    expect((await feeds('list')).stdout).not.toContain('/none')
  })

  test.each([
    [['add'], 'Name the feeds: feeds add'],
    [['follow', 'x'], 'There is no "feeds follow"'],
    [['ask', 'https://unknown.example/'], 'No feed has the address https://unknown.example/'],
    [['add', 'ftp://daily.example/'], 'begins with https:// or http://'],
  ])('%j is refused in words', async (words, message) => {
    const { status, stderr } = await feeds(...words)
    expect(status).not.toBe(0)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('goes through the server that holds the store, and says where nothing is fetched', async () => {
    const server: Server = await startServer({ data, environment: { PARLEY_FETCH: 'off' } })
    try {
      const { port } = new URL(server.address)
      const words = { environment: { ...environment, PORT: port } }
      const listed = await parley(['feeds'], words)
      expect(listed.stdout).toContain(`${site.address}/rss: The Daily, 1 article`)
      const refused = await parley(['feeds', 'ask'], words)
      expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('start it with PARLEY_FETCH=on') })
      const list = (await (await fetch(`${server.address}/api/v1/feeds`)).json()) as FeedList
      expect(list).toMatchObject({ fetches: false, feeds: [{ title: 'The Daily' }] })
      expect(await parley(['feeds', 'remove', `${site.address}/rss`], words)).toMatchObject({ status: 0 })
      expect((await parley(['feeds'], words)).stdout).toContain('No feed is followed')
    } finally {
      await server.stop()
    }
  })
})
