import { findActor, listActors } from './actors.ts'
import { readCypher } from './cypher.ts'
import { openEmbedded } from './embedded.ts'
import type { Engine } from './engine.ts'
import { openNeo4j } from './neo4j.ts'
import { place } from './place.ts'
import { save } from './save.ts'
import { readSchema } from './schema.ts'
import { findArticle, findStatement, listStatements } from './statements.ts'
import type { Store } from './store.ts'
import { readView } from './view.ts'
import {
  findSavedView,
  freezeView,
  listViews,
  readPicture,
  renameView,
  revokeView,
  saveView,
} from './views/saved-view.ts'

export type StoreConfig =
  | { readonly engine: 'embedded'; readonly folder: string }
  | {
      readonly engine: 'neo4j'
      readonly uri: string
      readonly username: string
      readonly password: string
      /** The server's `neo4j` when absent. */
      readonly database?: string
      /** How long to go on trying to reach the server, in milliseconds; 15 s when absent. */
      readonly patience?: number
    }

/**
 * Opens the graph, and gives it its constraints and indexes.
 * @throws StoreError where it cannot be used as it is set up.
 */
export async function openStore(config: StoreConfig): Promise<Store> {
  const cypher = await readCypher(config.engine)
  const engine =
    config.engine === 'embedded' ? await openEmbedded(config.folder, cypher) : await openNeo4j(config, cypher)
  return createStore(engine)
}

/** The store over any engine. */
export function createStore(engine: Engine): Store {
  return {
    engine: engine.name,
    save: (records) => save(engine, records),
    stored: async (articleIds) => {
      const rows = await engine.read((run) => run<{ id: string }>('stored-articles', { ids: articleIds }))
      return new Set(rows.map(({ id }) => id))
    },
    place: () => place(engine),
    view: (query) => readView(engine, query),
    actors: (query) => listActors(engine, query),
    actor: (id) => findActor(engine, id),
    statements: (query) => listStatements(engine, query),
    statement: (id) => findStatement(engine, id),
    article: (id) => findArticle(engine, id),
    articleIds: async (after, limit) => {
      const rows = await engine.read((run) => run<{ id: string }>('list-articles', { after, limit }))
      return rows.map(({ id }) => id)
    },
    schema: () => readSchema(engine),
    saveView: (view, day) => saveView(engine, view, day),
    freezeView: (view, now, of) => freezeView(engine, view, now, of),
    savedView: (id) => findSavedView(engine, id),
    picture: (id) => readPicture(engine, id),
    savedViews: (paging) => listViews(engine, paging),
    renameView: (id, change) => renameView(engine, id, change),
    revokeView: (id, day) => revokeView(engine, id, day),
    ...(engine.copies === undefined ? {} : { copies: engine.copies }),
    ping: async () => {
      await engine.read((run) => run('ping'))
    },
    close: () => engine.close(),
  }
}
