/** A folder of server/ or client/. Its subfolders are no part of it: each has a row of its own. */
export interface Folder {
  readonly path: string
  readonly purpose: string
  /** Folders that its files may import, or single files. */
  readonly imports: readonly string[]
}

/** What every folder may import. */
export const everywhere: readonly string[] = ['server/types.ts']

/** The map of the house: folder, purpose, and what it may import of its own part (server/ or client/). */
export const folders: readonly Folder[] = read(`
client                        | the explorer's page, and what all pages share: words, theme, title              | elements/app embed picture/graph state style
client/data                   | what comes from the server: requests, the connection, the network that is shown | ledger picture/geometry picture/graph picture/look picture/places state
client/elements/app           | the explorer as a whole: masthead, steps back and forth, what covers what       | data elements/embedding elements/filter elements/panel elements/parts elements/picture elements/table ledger picture/graph picture/look picture/names state style theme.ts title.ts words.ts
client/elements/embedding     | the dialog that saves a view and gives the code to embed it                     | data elements/parts embed snippets.ts style
client/elements/filter        | filters and the timeline with its brush                                         | elements/parts ledger state style words.ts
client/elements/panel         | the panel beside the picture: actor, link, statement, article, path             | citation.ts data elements/parts ledger passage.ts picture/graph picture/look state style text-fragment.ts words.ts
client/elements/parts         | small elements that others are made of                                          | data state style words.ts
client/elements/picture       | the picture as an element: WebGL or drawing, legend, walk by keyboard           | elements/parts picture/camera picture/flush.ts picture/geometry picture/graph picture/look picture/names picture/overlay.ts picture/pointing picture/programs picture/renderer.ts state style words.ts
client/elements/table         | the table of statements, actors and changes                                     | data elements/parts ledger state style words.ts
client/embed                  | a saved view in the page of another site: frame, living picture, custom element | elements/panel elements/parts elements/picture passage.ts picture/graph state style words.ts
client/ledger                 | statements in columns: filtered, counted, sorted and compared in the page       | picture/graph picture/look state
client/picture                | Sigma set up, and the names and marks over it                                   | picture/camera picture/geometry picture/graph picture/look picture/names picture/programs words.ts
client/picture/camera         | where the camera stands and how it gets there                                   | picture/geometry picture/graph picture/names picture/programs picture/renderer.ts
client/picture/geometry       | shapes and curves of links and marks                                            |
client/picture/graph          | a view as the graph that is drawn, and measures of it                           | picture/geometry state
client/picture/look           | size, colour, emphasis and order of what is drawn                               | picture/graph state style
client/picture/names          | where names are placed, free of each other                                      | picture/geometry style words.ts
client/picture/places         | where actors stand: layouts worked out in the page                              | picture/camera picture/geometry picture/graph picture/names state
client/picture/pointing       | what lies under the pointer, and dragging it                                    | picture/geometry picture/graph picture/overlay.ts picture/renderer.ts
client/picture/programs       | WebGL programs for actors and links                                             | picture/geometry
client/query                  | the query page: asking, its address, its engines                                | elements/app elements/parts query/answer query/editor query/questions style theme.ts words.ts
client/query/answer           | an answer as graph, table or JSON                                               | elements/parts query/address.ts style words.ts
client/query/editor           | the editor for Cypher                                                           | style words.ts
client/query/questions        | questions: examples, kept ones, their parameters                                | elements/parts style
client/state                  | the explorer's state, which its address holds                                   |
client/style                  | colours, type and style sheets of all pages                                     |
client/views                  | the page of saved views                                                         | data elements/app elements/parts style theme.ts words.ts
server                        | the command line, settings, and the types that everything shares                | commands/backup.ts commands/command.ts commands/export.ts commands/extract.ts commands/load.ts commands/parse.ts commands/rebuild.ts commands/restore.ts commands/serve.ts graph/open-store.ts
server/api                    | the HTTP server: its routes as one app, errors, limits                          | api/embed api/routes graph/export graph/query/guard/query.ts graph/store.ts graph/views/png graph/views/svg
server/api/embed              | pages and pictures of saved views for other sites                               | api/problem.ts api/routes graph/export graph/store.ts graph/views/options.ts graph/views/png graph/views/svg
server/api/operation          | log and figures for those who run the server                                    | graph/query/guard/query.ts graph/store.ts
server/api/routes             | each route: path, shapes, handler                                               | api/problem.ts api/query-budget.ts api/route.ts api/security.ts api/shapes.ts graph/backup graph/engine graph/query/guard/limits.ts graph/query/guard/query.ts graph/store.ts
server/commands               | each command of the command line                                                | api/app.ts api/client-error.ts api/operation commands/backups commands/loading commands/streams config.ts graph/backup graph/engine graph/export graph/open-store.ts graph/query/engines graph/query/open-queries.ts graph/store.ts graph/views/png graph/views/svg input language/load.ts language/parse.ts
server/commands/backups       | sending and replaying the entries of a backup                                   | config.ts graph/backup graph/store.ts input
server/commands/loading       | articles into records into the store, in threads and in order                   | commands/command.ts extract/extract.ts graph/store.ts graph/write input language/analyse.ts language/load.ts
server/commands/streams       | output of commands: progress, measure, writing                                  | input
server/extract                | text to record: the stages in order                                             | extract/actors extract/acts/meetings.ts extract/acts/read-by-rules.ts extract/coreference extract/judge extract/record extract/tree language/segment
server/extract/actors         | who is named: mentions and the actors that they mean                            | extract/lexicon extract/tree
server/extract/acts           | who is reported to do what, by rules                                            | extract/acts/frames extract/lexicon extract/tree
server/extract/acts/frames    | frames of cues, one a file                                                      | extract/lexicon extract/tree
server/extract/coreference    | whom a phrase means: pronouns, descriptions, bodies                             | extract/actors extract/acts/attribution.ts extract/lexicon extract/tree
server/extract/judge          | learned weights: propose, rank and accept attributions                          | extract/acts/attribution.ts extract/acts/frames extract/lexicon extract/tree
server/extract/lexicon        | words as data                                                                   |
server/extract/record         | the record put together: actors, answers, dates                                 | extract/actors extract/acts/attribution.ts extract/coreference extract/tree
server/extract/train          | fitting the weights of judge/                                                   | extract/actors extract/acts/read-by-rules.ts extract/judge extract/tree input language/analyse.ts language/load.ts
server/extract/tree           | one sentence's tree: cutting, repair, clauses, facts, quotation marks           | extract/lexicon
server/graph                  | the store: its interface, and its parts put together over an engine             | graph/backup graph/engine graph/layout graph/read graph/search graph/views/saved-view.ts graph/write
server/graph/backup           | entries of a backup, the journal, restoring                                     | graph/engine graph/read graph/store.ts graph/write
server/graph/engine           | talking to a database: embedded or Neo4j                                        | graph/store.ts
server/graph/export           | the graph as files: CSV, GEXF, GraphML, JSON-LD, Cypher                         | graph/backup graph/fold.ts graph/read graph/store.ts graph/views/document.ts graph/views/svg graph/write
server/graph/layout           | positions of actors on the map                                                  | graph/engine
server/graph/query            | strangers' Cypher: opened here                                                  | graph/open-store.ts graph/query/engines graph/query/guard/limits.ts graph/query/guard/plan graph/query/guard/query.ts graph/query/guard/text.ts graph/query/run graph/store.ts
server/graph/query/engines    | running a query on each database, and its values as JSON                        | graph/open-store.ts graph/query/guard/limits.ts graph/query/guard/plan graph/query/guard/query.ts graph/query/guard/tokens.ts graph/query/run graph/store.ts
server/graph/query/guard      | what a query may say: limits and checks of its text                             |
server/graph/query/guard/plan | what a query may do: its plan                                                   | graph/query/guard/query.ts graph/query/guard/tokens.ts
server/graph/query/run        | processes that run queries, and who gets one                                    | graph/query/guard/limits.ts graph/query/guard/query.ts graph/store.ts
server/graph/read             | questions to the graph: view, statements, evidence, path, ledger                | graph/engine graph/fold.ts graph/layout graph/store.ts
server/graph/search           | full text of actors and statements                                              | graph/engine graph/fold.ts graph/read graph/write
server/graph/views            | saved views                                                                     | graph/engine graph/layout graph/read graph/store.ts graph/views/svg
server/graph/views/png        | a drawing as PNG                                                                |
server/graph/views/svg        | a view as SVG                                                                   |
server/graph/write            | records into the graph: known actors, rows, saving                              | graph/engine graph/fold.ts graph/store.ts
server/input                  | bytes to articles: plain text, JSON Lines                                       |
server/language               | sentences, words, trees and entities by the language model                      | language/segment
server/language/segment       | sentences and tokens of a text                                                  |
`)

function read(table: string): Folder[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [path = '', purpose = '', imports = ''] = row.split('|').map((cell) => cell.trim())
      const part = path.split('/')[0]
      return { path, purpose, imports: imports.split(' ').flatMap((place) => (place === '' ? [] : `${part}/${place}`)) }
    })
}
