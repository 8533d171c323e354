import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/api/app.ts'
import type { Access } from '../../server/api/security.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import type { ExtractionRecord, RecordStatement } from '../../server/shapes/record.ts'
import type { Span } from '../../server/shapes/text.ts'
import type { SavedView } from '../../server/shapes/views.ts'
import { listenOn } from './listen.ts'
import { noQueries } from './no-queries.ts'

/** A server with a store of its own, and the requests that tests of saved views share. */
export interface Site {
  readonly store: Store
  /** Without a slash at its end. */
  readonly base: string
  /** The messages of the server's own errors. */
  readonly faults: unknown[]
  listen(access: Access): Promise<string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, address?: string, headers?: Record<string, string>): Promise<Response>
  save(view: unknown): Promise<SavedView>
  close(): Promise<void>
}

export async function openSite(records: readonly ExtractionRecord[]): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-views-'))
  const store = await openStore({ engine: 'embedded', folder: join(folder, 'data') })
  const report = await store.save(records)
  if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused))
  await store.workOutPositions()
  const servers: Server[] = []
  const faults: unknown[] = []
  const listen = (access: Access) =>
    listenOn(
      createApp({
        store,
        queries: noQueries,
        ingest: () => Promise.reject(new Error('not asked here')),
        access,
        client: folder,
        version: '0.0.0',
        report: (error) => faults.push(error),
      }),
      servers,
    )
  const base = await listen({ loopback: true })
  const post: Site['post'] = (path, body, address = base, headers = {}) =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return {
    store,
    base,
    faults,
    listen,
    post,
    get: (path, headers = {}) => fetch(base + path, { redirect: 'manual', headers }),
    save: async (view) => (await (await post('/api/v1/views', view)).json()) as SavedView,
    close: async () => {
      for (const server of servers) server.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A record in which each actor of the given names says one of the given texts to the next; title, publisher and address
 * are hostile too.
 */
export function talkOf(names: readonly string[], id = 'talk-of'): ExtractionRecord {
  const span = (start: number, text: string): Span => ({ start, end: start + text.length, text })
  const idOf = (at: number) => `person:talker-${at % names.length}`
  const statements: RecordStatement[] = []
  let text = ''
  for (const [at, name] of names.entries()) {
    const next = names[(at + 1) % names.length] as string
    const start = text.length
    const sentence = `${name} said of ${next}: ${name}.`
    const source = span(start, name)
    const cue = span(start + name.length + 1, 'said')
    const target = span(cue.end + 4, next)
    text += `${sentence}\n`
    statements.push({
      id: `${id}-${at}`,
      act: 'said',
      sources: [{ ...source, actor: idOf(at) }],
      cue,
      content: [span(target.end + 2, name)],
      direct: at % 2 === 0,
      targets: [{ ...target, actor: idOf(at + 1), role: 'to' }],
      sentence: span(start, sentence),
    })
  }
  return {
    id,
    article: {
      title: names[0] ?? '',
      publisher: names[1] ?? '',
      url: 'javascript:alert(1)',
      publishedAt: '2025-03-07',
    },
    text,
    actors: names.map((name, at) => ({ id: idOf(at), kind: 'person', name, aliases: [] })),
    mentions: [],
    statements,
  }
}
