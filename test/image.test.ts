import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parley } from './commands/run.ts'
import { image, layOutImage } from './image.ts'
import { havePostgres, startPostgres } from './queue/postgres.ts'
import { type Server, startServer } from './server.ts'

describe('the image that the Dockerfile makes', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-image-'))
    await layOutImage(folder)
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const start = (data: string) =>
    startServer({
      root: folder,
      data: join(folder, data),
      environment: { ...image.environment, HOST: '127.0.0.1', PORT: '0', PARLEY_DATA: join(folder, data) },
    })
  const ask = (server: Server, path: string) => fetch(`${server.address}${path}`)

  test('runs the server as a user without privileges', () => {
    expect(image.command).toEqual(['node', 'server/main.ts', 'serve'])
    expect(image.environment.NODE_ENV).toBe('production')
    expect(image.user).toBe('node')
  })

  test('starts from the files it copies, answers /livez and /readyz, and serves the pages and the seeds', async () => {
    const server = await start('data')
    try {
      expect((await ask(server, '/livez')).status).toBe(200)
      expect(await (await ask(server, '/readyz')).json()).toEqual({ status: 'ok', store: 'embedded' })
      const page = await (await ask(server, '/')).text()
      const [, script] = /<script type="module"[^>]* src="(\/assets\/[^"]+\.js)"/.exec(page) ?? []
      expect(await (await ask(server, String(script))).text()).toContain('customElements')
      const view = (await (await ask(server, '/api/v1/view')).json()) as { nodes: unknown[] }
      expect(view.nodes.length).toBeGreaterThan(15)
    } finally {
      await server.stop()
    }
  })

  test('is healthy as long as the server runs', async () => {
    const server = await start('data')
    const check = async () => {
      const [, ...words] = image.healthcheck
      return promisify(execFile)(process.execPath, words, { env: { PORT: new URL(server.address).port } })
    }
    await expect(check()).resolves.toBeDefined()
    await server.stop()
    await expect(check()).rejects.toMatchObject({ code: 1 })
  })

  test.skipIf(!havePostgres())(
    'has what a worker needs, which takes an article from the queue and stores it',
    async () => {
      const postgres = await startPostgres()
      try {
        const environment = {
          PARLEY_QUEUE: postgres.url,
          PARLEY_STORE: 'embedded',
          PARLEY_DATA: join(folder, 'worked'),
        }
        const run = (words: readonly string[], stdin = '') => parley(words, { root: folder, environment, stdin })
        const put = await run(
          ['load', '--queue'],
          `${JSON.stringify({ id: 'a', text: 'Sergei Lavrov rejected the plan of NATO on Monday. Keir Starmer said that Britain would help Ukraine.' })}\n`,
        )
        expect(put).toMatchObject({ status: 0, stderr: '' })
        const { stdout } = await run(['work', '--until-empty'])
        expect(stdout).toMatch(/^1 articles stored with [1-9] statements/)
      } finally {
        await postgres.remove()
      }
    },
  )

  test('starts with an empty store where seeds/ holds no article, and says how to add some', async () => {
    await rm(join(folder, 'seeds', 'seed.txt'))
    const server = await start('empty')
    try {
      const view = (await (await ask(server, '/api/v1/view')).json()) as { nodes: unknown[] }
      expect(view.nodes).toEqual([])
      expect(server.said()).toMatch(/The store is empty.*\/add.*load FILE/s)
    } finally {
      await server.stop()
    }
  })
})
