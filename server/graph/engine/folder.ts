/** The graph in the folder of an embedded store; the engine keeps its log beside it. */
export const graphFile = 'graph.grafeo'
/** What was written into the graph, line by line. */
export const journalFile = 'journal.jsonl'
/** The words of texts, made from the graph. */
export const wordsFile = 'words.sqlite'
