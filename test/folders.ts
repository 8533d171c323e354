/** A folder of server/ or client/. Each of its subfolders has an entry of its own. */
export interface Folder {
  readonly path: string
  readonly purpose: string
  /** Folders that its files may import, or single files. */
  readonly imports: readonly string[]
}

/** What every folder may import. */
export const everywhere: readonly string[] = ['server/shapes']

/** The folders of server/ and client/: their purpose, and what each may import within its own part. */
export const folders: readonly Folder[] = read(`
client                          | the explorer's entry; events, words and files of all pages                        | elements/app state style
client/about                    | what Parley is, how much is stored, how far it can be trusted                       | data elements/app elements/parts style words.ts
client/actor                    | the page of one actor: when, with whom, by whom, all its statements               | act-words.ts data elements/app elements/filter/timeline-bars.ts elements/panel/parts elements/parts evidence files ledger state style words.ts
client/add                      | the page that adds articles: given, shown, stored                                 | act-words.ts data elements/app elements/parts events.ts style words.ts
client/articles                 | the page of what is stored: articles and who published them                       | data elements/app elements/parts style words.ts
client/corrections              | the page of corrections: pairs to judge, decisions in lists                       | data elements/app elements/correct elements/parts events.ts evidence style words.ts
client/data                     | what comes from the server: requests, the connection, the network that is shown   | ledger picture/geometry picture/graph picture/look picture/places state
client/elements/app             | the explorer as a whole: masthead, keys, steps, banners, what covers what         | act-words.ts data elements/embedding elements/filter elements/panel/panel.ts elements/parts elements/picture elements/table events.ts files ledger picture/file picture/geometry picture/graph picture/look state style words.ts
client/elements/correct         | what a person corrects of actors, statements and articles: forms, preview, undo   | act-words.ts data elements/parts events.ts evidence style words.ts
client/elements/embedding       | the dialog that saves a view and gives the code to embed it                       | data elements/parts style
client/elements/filter          | filters and the timeline with its brush                                           | act-words.ts data elements/parts events.ts ledger state style words.ts
client/elements/panel           | the panel beside the picture: actor, link, statement, article, path               | act-words.ts data elements/correct elements/panel/parts elements/parts events.ts evidence ledger picture/graph state style words.ts
client/elements/panel/parts     | what panels are made of: quotation, evidence, statement lines, connections        | act-words.ts data elements/panel/panel-style.ts elements/parts events.ts evidence ledger picture/graph picture/look state style words.ts
client/elements/parts           | small elements that others are made of                                            | act-words.ts data events.ts state style words.ts
client/elements/picture         | the picture as an element: WebGL or drawing, legend, walk by keyboard             | act-words.ts elements/parts events.ts picture/camera picture/file picture/flush.ts picture/geometry picture/graph picture/look picture/losses.ts picture/names picture/overlay picture/pointing picture/programs picture/renderer.ts state style words.ts
client/elements/table           | the table of statements, actors and changes                                       | act-words.ts data elements/parts events.ts evidence files ledger state style words.ts
client/embed                    | what frame and host say to each other                                             | style
client/embed/frame              | the frame of an embed: a living figure over its drawing                           | act-words.ts elements/panel/parts elements/parts elements/picture embed/protocol.ts events.ts evidence picture/graph state style words.ts
client/embed/host               | <parley-graph> and the script for the pages of others                             | embed/protocol.ts style
client/evidence                 | a statement's words: passage, citation, address in the original                   | act-words.ts state words.ts
client/feeds                    | the list of feeds: adding, asking, how each stands                                | articles data elements/app style words.ts
client/files                    | what is saved as a file: tables, drawings                                           | 
client/ledger                   | statements in columns: filtered, counted, sorted and compared in the page         | files picture/graph picture/look state
client/picture                  | Sigma set up, and what its loss costs                                             | picture/geometry picture/graph picture/programs
client/picture/camera           | where the camera stands and how it gets there                                     | picture/geometry picture/graph picture/renderer.ts
client/picture/file              | what is seen of the network as a file                                             | files picture/camera picture/geometry picture/graph picture/look picture/names picture/overlay picture/programs
client/picture/geometry         | shapes and curves of links and marks                                              |
client/picture/graph            | a view as the graph that is drawn, and measures of it                             | picture/geometry state
client/picture/look             | size, colour, emphasis and order of what is drawn                                 | picture/graph state style
client/picture/names            | where names are placed, free of each other                                        | picture/geometry style words.ts
client/picture/overlay          | names and what is brought out, drawn over the picture                             | act-words.ts picture/camera picture/geometry picture/graph picture/look picture/names picture/programs picture/renderer.ts words.ts
client/picture/places           | where actors stand: layouts worked out in the page                                | picture/geometry picture/graph state
client/picture/pointing         | what lies under the pointer, and dragging it                                      | picture/camera picture/geometry picture/graph picture/look picture/names picture/renderer.ts state
client/picture/programs         | WebGL programs for actors and links                                               | picture/geometry style
client/query                    | the query page: asking, its address, its engines                                  | elements/app elements/parts events.ts query/answer query/editor query/questions style words.ts
client/query/answer             | an answer as graph, table or JSON                                                 | elements/parts events.ts files picture/geometry query/query-address.ts style words.ts
client/query/editor             | the editor for Cypher                                                             | events.ts style words.ts
client/query/questions          | questions: examples, kept ones, their parameters                                  | elements/parts events.ts style
client/state                    | the explorer's state, which its address holds                                     |
client/style                    | colours, type and style sheets of all pages                                       |
client/views                    | the page of saved views                                                           | act-words.ts data elements/app elements/parts events.ts style words.ts
server                          | the command line, settings, and errors that a person can mend                     | commands/actors.ts commands/backup.ts commands/candidates.ts commands/command.ts commands/decide.ts commands/export.ts commands/extract.ts commands/feeds.ts commands/load.ts commands/mcp.ts commands/parse.ts commands/queue.ts commands/rebuild.ts commands/relink.ts commands/restore.ts commands/serve.ts commands/work.ts graph/open-store.ts queue/open-queue.ts second-reader/second-reader.ts
server/api                      | the HTTP server: its routes as one app, errors, limits                            | api/embed api/mcp/assistant.ts api/mcp/endpoint.ts api/routes feeds fetch graph/export graph/query/guard/query.ts graph/store.ts graph/views/png graph/views/svg input/input.ts input/reader queue
server/api/embed                | pages and pictures of saved views for other sites                                 | api/problem.ts api/routes graph/export graph/store.ts graph/views/options.ts graph/views/png graph/views/sized graph/views/svg
server/api/mcp                  | the Model Context Protocol: answers to assistants, their size, their quoted words | api/mcp/tools api/problem.ts api/routes graph/query/guard/query.ts graph/read graph/store.ts
server/api/mcp/tools            | each tool of assistants: description, input, answer                               | api/mcp/fit.ts api/mcp/page.ts api/mcp/statement-item.ts api/mcp/text.ts api/mcp/tool.ts api/problem.ts api/requests.ts graph/query/guard/limits.ts graph/store.ts present.ts
server/api/operation            | log and figures for those who run the server                                      | graph/query/guard/query.ts graph/store.ts queue second-reader/second-reader.ts
server/api/routes               | each route: path, shapes, handler                                                 | api/admission.ts api/problem.ts api/query-budget.ts api/requests.ts api/route.ts api/security.ts api/uploads.ts feeds fetch graph/backup graph/migrations graph/query/guard/limits.ts graph/query/guard/query.ts graph/store.ts input/article.ts input/input.ts input/read.ts input/reader present.ts queue
server/commands                 | each command of the command line                                                  | api/app.ts api/client-error.ts api/mcp/assistant.ts api/operation commands/backups commands/deciding commands/feeding commands/loading commands/queueing commands/running commands/serving commands/streams commands/working config.ts feeds fetch graph/backup graph/engine graph/export graph/open-store.ts graph/query/engines graph/query/open-queries.ts graph/relink graph/store.ts graph/views/png graph/views/svg graph/write input/folders.ts input/input.ts input/read.ts input/reader input/streams language/conllu.ts language/load.ts language/parse.ts mendable.ts present.ts queue tokens.ts
server/commands/backups         | sending and replaying the entries of a backup                                     | commands/running graph/backup graph/store.ts input/input.ts input/streams
server/commands/deciding        | decisions of the command line: words to decision, to the store or its server      | commands/command.ts commands/loading commands/running commands/streams config.ts graph/write input/input.ts input/streams
server/commands/feeding         | the list of feeds, in the store or at the server that holds it                    | commands/loading commands/running commands/streams config.ts feeds graph/store.ts input/reader
server/commands/loading         | articles into records into the store, in threads and in order                     | commands/command.ts commands/streams config.ts extract/actors/names.ts extract/extract.ts fetch graph/fold.ts graph/store.ts graph/write input/folders.ts input/input.ts input/streams language/analyse.ts language/load.ts mendable.ts second-reader/second-reader.ts threads
server/commands/queueing        | articles and records into the queue, and where it is                              | commands/command.ts commands/loading config.ts graph/store.ts input/input.ts queue
server/commands/running         | the server that has the store open: found, and asked                              | commands/command.ts commands/loading commands/streams config.ts graph/engine graph/open-store.ts graph/store.ts present.ts
server/commands/serving         | what only serve does: pages built, seeds loaded, listening, stopping              | commands/command.ts commands/loading graph/store.ts input/input.ts input/read.ts mendable.ts
server/commands/streams         | output of commands: progress, measure, writing                                    | input/input.ts
server/commands/working         | a worker: takes from the queue, extracts in processes that may be killed, stores  | commands/loading commands/running config.ts graph/store.ts graph/write mendable.ts queue second-reader/second-reader.ts
server/extract                  | text to record: the stages in order                                               | extract/actors/gazetteer.ts extract/actors/mention.ts extract/actors/mistaken.ts extract/actors/nickname.ts extract/actors/propagate.ts extract/actors/recognise extract/actors/resolve.ts extract/acts/attribution.ts extract/acts/meetings.ts extract/acts/read-by-rules.ts extract/acts/turns.ts extract/acts/unreal.ts extract/coreference extract/judge extract/reader extract/record extract/tree language/segment
server/extract/actors           | who is named: mentions and the actors that they mean                              | extract/lexicon/bodies.ts extract/lexicon/names extract/tree
server/extract/actors/recognise | names in a sentence, step by step, the surest first                               | extract/actors/countries.ts extract/actors/gazetteer.ts extract/actors/gender.ts extract/actors/legal-forms.ts extract/actors/mention.ts extract/actors/names.ts extract/actors/nickname.ts extract/actors/state-bodies.ts extract/lexicon/bodies.ts extract/lexicon/capitals.ts extract/lexicon/names extract/lexicon/roles.ts extract/lexicon/time.ts extract/tree
server/extract/acts             | who is reported to do what, by rules                                              | extract/acts/frames extract/lexicon/cues.ts extract/lexicon/meetings.ts extract/lexicon/noun-cues.ts extract/lexicon/plans.ts extract/lexicon/read-cues.ts extract/lexicon/turns.ts extract/tree
server/extract/acts/frames      | frames of cues, one a file                                                        | extract/lexicon/cues.ts extract/lexicon/grammar.ts extract/lexicon/meetings.ts extract/lexicon/noun-cues.ts extract/lexicon/read-cues.ts extract/lexicon/refusals.ts extract/lexicon/roles.ts extract/lexicon/time.ts extract/tree
server/extract/coreference      | whom a phrase means: pronouns, descriptions, bodies                               | extract/actors/gender.ts extract/actors/mention.ts extract/actors/names.ts extract/acts/attribution.ts extract/lexicon/bodies.ts extract/lexicon/determiners.ts extract/lexicon/roles.ts extract/roles extract/tree
server/extract/judge            | learned weights: propose, rank and accept attributions                            | extract/acts/attribution.ts extract/acts/frames extract/lexicon/grammar.ts extract/lexicon/read-cues.ts extract/lexicon/roles.ts extract/lexicon/time.ts extract/tree mendable.ts
server/extract/lexicon          | words as data                                                                     |
server/extract/lexicon/names    | names as data: countries, organisations, given names, titles                      | extract/lexicon/words.ts
server/extract/reader           | what the language model reads of acts, and how it is weighed with the rules       | extract/actors/phrase.ts extract/actors/resolve.ts extract/acts/attribution.ts extract/acts/frames/infinitive-frame.ts extract/acts/meetings.ts extract/acts/unreal.ts extract/article-reading.ts extract/coreference extract/judge extract/roles extract/tree
server/extract/record           | the record put together: actors, answers, dates                                   | extract/actors/mention.ts extract/actors/names.ts extract/actors/nickname.ts extract/actors/resolve.ts extract/acts/attribution.ts extract/acts/by-phone.ts extract/article-reading.ts extract/lexicon/answers.ts extract/lexicon/occasions.ts extract/lexicon/time.ts extract/reader extract/tree
server/extract/roles            | whom an act is directed to, and whom its content only mentions                    | extract/acts/attribution.ts extract/acts/frames extract/lexicon/directed.ts extract/lexicon/roles.ts extract/tree
server/extract/train            | fitting the weights of judge/                                                     | extract/actors/phrase.ts extract/acts/read-by-rules.ts extract/judge extract/tree input/lines.ts language/analyse.ts language/load.ts
server/extract/train/acts       | fitting the weights of reader/, and the sentences that the act heads learn from   | extract/acts/attribution.ts extract/article-reading.ts extract/judge extract/reader extract/reading.ts extract/train/calibrate.ts extract/train/fit.ts extract/tree language/analyse.ts language/load.ts mendable.ts
server/extract/tree             | one sentence's tree: cutting, repair, clauses, facts, quotation marks             | extract/lexicon/cues.ts extract/lexicon/directed.ts extract/lexicon/grammar.ts extract/lexicon/irregular-verbs.ts extract/lexicon/meetings.ts extract/lexicon/noun-cues.ts extract/lexicon/occasions.ts extract/lexicon/plans.ts extract/lexicon/refusals.ts extract/lexicon/roles.ts extract/lexicon/time.ts extract/lexicon/verbs.ts
server/feeds                    | feeds asked by schedule, and what comes of it                                     | fetch graph/store.ts input/found.ts input/ids.ts input/input.ts input/kind.ts input/read.ts input/reader
server/fetch                    | what stands at an address: checked, asked politely, within limits                 | input/input.ts input/read.ts
server/graph                    | the store: its interface, and its parts put together over an engine               | graph/backup graph/candidates graph/correct graph/engine graph/failures graph/feeds graph/layout graph/migrations graph/read graph/search graph/views/saved-view.ts graph/write input/input.ts mendable.ts present.ts
server/graph/backup             | entries of a backup, the journal, restoring                                       | graph/correct graph/engine graph/feeds graph/migrations graph/read graph/store.ts graph/write slices.ts
server/graph/candidates         | actors that may be one, found and scored for a person to judge                    | extract/actors/gender.ts extract/actors/legal-forms.ts extract/actors/nickname.ts extract/lexicon/names graph/correct graph/decisions graph/engine graph/fold.ts graph/read graph/store.ts slices.ts
server/graph/correct            | decisions applied to the graph, when they are made and when articles are stored   | graph/decisions graph/duplicates graph/engine graph/fold.ts graph/read graph/store.ts graph/write present.ts slices.ts
server/graph/decisions          | decisions of people: what they come to, and where they belong, without any store  | graph/fold.ts present.ts
server/graph/duplicates         | articles with nearly the same text: bands, groups, which one counts               | graph/engine graph/fold.ts slices.ts
server/graph/engine             | talking to a database: embedded or Neo4j                                          | graph/store.ts
server/graph/export             | the graph as files: CSV, GEXF, GraphML, JSON-LD, Cypher, drawings                 | graph/fold.ts graph/read graph/store.ts graph/views/document.ts graph/views/svg graph/write present.ts slices.ts
server/graph/failures           | what could not be read, of which the latest are kept                               | graph/correct graph/engine graph/store.ts
server/graph/feeds              | the list of feeds, and which server asks them                                     | graph/engine graph/store.ts present.ts
server/graph/layout             | positions of actors on the map                                                    | graph/engine slices.ts
server/graph/migrations         | steps from each format of the store to the next                                   | graph/duplicates graph/engine graph/read graph/write slices.ts
server/graph/query              | strangers' Cypher: opened here                                                    | graph/open-store.ts graph/query/engines graph/query/guard/limits.ts graph/query/guard/parameters.ts graph/query/guard/query.ts graph/query/guard/text graph/query/run graph/store.ts
server/graph/query/engines      | running a query on each database, and its values as JSON                          | graph/open-store.ts graph/query/guard/limits.ts graph/query/guard/plan graph/query/guard/query.ts graph/query/guard/text graph/query/run graph/store.ts
server/graph/query/guard        | limits and parameters of queries                                                  |
server/graph/query/guard/plan   | what a query may do: its plan                                                     | graph/query/guard/query.ts
server/graph/query/guard/text   | what the text of a query may hold, before an engine sees it                       | graph/query/guard/limits.ts graph/query/guard/plan graph/query/guard/query.ts
server/graph/query/run          | processes that run queries, and who gets one                                      | graph/query/guard/limits.ts graph/query/guard/query.ts graph/store.ts
server/graph/read               | questions to the graph: view, statements, evidence, path, ledger                  | graph/duplicates graph/engine graph/fold.ts graph/layout graph/store.ts graph/words.ts present.ts slices.ts
server/graph/relink             | a changed list of known actors applied to what is stored                          | graph/read graph/store.ts graph/write slices.ts
server/graph/search             | full text of actors and statements                                                | graph/engine graph/fold.ts graph/read graph/store.ts graph/words.ts graph/write slices.ts
server/graph/views              | saved views                                                                       | graph/correct graph/engine graph/layout graph/read graph/store.ts graph/views/svg present.ts slices.ts
server/graph/views/png          | a drawing as PNG                                                                  | threads
server/graph/views/sized        | a view as SVG whose text is as large as it is read                                | graph/views/svg
server/graph/views/svg          | a view as SVG                                                                     |
server/graph/write              | records into the graph: known actors, rows, saving                                | extract/actors/countries.ts graph/duplicates graph/engine graph/fold.ts graph/store.ts mendable.ts present.ts slices.ts
server/input                    | bytes to articles: what a file is, and which reader it gets                       | input/archive input/reader input/streams input/text
server/input/archive            | unpacking zip and gzip, with limits                                               | input/input.ts
server/input/formats            | one heavy format a file: PDF, DOCX, ODT, mail, feeds, Markdown                    | input/archive input/dates.ts input/found.ts input/html
server/input/html               | a page: its text as paragraphs, and what it says of itself                        | input/dates.ts input/found.ts
server/input/reader             | the process that reads heavy formats and may be killed                            | input/formats input/found.ts input/html input/text
server/input/streams            | what is read as it comes: JSON, JSON Lines, tables                                | input/article.ts input/dates.ts input/finish.ts input/found.ts input/input.ts input/kind.ts input/lines.ts input/text
server/input/text               | decoding, mending, cleaning, and the language of a text                           |
server/language                 | sentences, words, trees and entities by the language model                        | language/segment mendable.ts
server/language/segment         | sentences and tokens of a text                                                    |
server/queue                    | articles that wait for workers: the interface, and PostgreSQL behind it           | mendable.ts
server/second-reader             | a language model as a second reader: question, answer looked up in the text, budget  | extract/record/identity.ts extract/record/statement-id.ts
server/shapes                   | the shapes that cross a seam: schemas, their types, closed lists of words         |
server/threads                  | work in threads: one task at a time, replaced when they end                       | mendable.ts
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
