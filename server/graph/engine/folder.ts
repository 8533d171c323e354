/** The file of the graph in an embedded store's folder; the engine keeps its log beside it. */
export const graphFile = 'graph.grafeo'
/** The journal: every write to the graph, line by line. */
export const journalFile = 'journal.jsonl'
/** The word index, which is built from the graph. */
export const wordsFile = 'words.sqlite'
