import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../server/api/app.ts'
import { buildClient } from '../../server/commands/serving/client-build.ts'
import { noQueries } from '../api/no-queries.ts'
import { findChromium, launch } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { accessFaults, visit } from './setting/visit.ts'

const chromium = findChromium()

test.skipIf(chromium === undefined).each(engines)(
  'an empty store is reported, with what to do: $name',
  {
    timeout: 180_000,
  },
  async ({ empty }) => {
    const { store, close } = await empty()
    const app = createApp({
      store,
      queries: noQueries,
      ingest: () => Promise.reject(new Error('not asked here')),
      access: { loopback: true },
      client: await buildClient(resolve(import.meta.dirname, '../..'), () => {}),
      version: '0.0.0',
      report: (error) => expect.fail(String(error)),
    })
    const server = createServer(app).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const browser = await launch(chromium as string)
    try {
      const { page, faults } = await visit(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
      await page.getByRole('heading', { name: 'No actors yet' }).waitFor()
      await page.getByText('parley -- load').waitFor()
      expect(await accessFaults(page)).toEqual([])
      expect(faults).toEqual([])
    } finally {
      await browser.close()
      server.closeAllConnections()
      server.close()
      await close()
    }
  },
)
