import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Server } from '../../server.ts'
import { launch } from './chromium.ts'
import type { ServerUnderTest } from './engines.ts'
import { type Visit, type VisitOptions, visit } from './visit.ts'

export interface Visitors<Its extends Server = ServerUnderTest> {
  server(): Its
  /** The server's address, without a slash at its end; set once the server runs. */
  address(): string
  /** Opens a path of the server in a context of its own, closed after the test. */
  open(path: string, options?: VisitOptions): Promise<Page>
}

/** Sets up a server and a browser for the tests around the call; an error on any page fails the test that opened it. */
export function visitors<Its extends Server>(chromium: string | undefined, start: () => Promise<Its>): Visitors<Its> {
  let server: Its
  let browser: Browser
  const visits: Visit[] = []

  beforeAll(async () => {
    server = await start()
    browser = await launch(chromium as string)
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  }, 60_000)

  afterEach(async () => {
    const faults = visits.flatMap((one) => one.faults)
    await Promise.all(visits.map((one) => one.close()))
    visits.length = 0
    expect(faults).toEqual([])
  })

  return {
    server: () => server,
    address: () => server.address,
    async open(path, options = {}) {
      const one = await visit(browser, server.address + path, options)
      visits.push(one)
      return one.page
    },
  }
}
