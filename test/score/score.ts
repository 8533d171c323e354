import { parseArgs } from 'node:util'
import { scoreGraph } from './graph.ts'
import { scoreLanguage } from './language.ts'

/** `npm run score -- --treebank DIR --bench DIR`: how right Parley is, on the data in the folders that are named. */
const { values } = parseArgs({ options: { treebank: { type: 'string' }, bench: { type: 'string' } } })
if (values.treebank === undefined && values.bench === undefined) {
  console.error(`npm run score -- [--treebank DIR] [--bench DIR]
  --treebank  a folder of CoNLL-U files: tags, trees and entities of the language model
  --bench     a folder with annotated articles (*.gold.jsonl), data/ and their scorers: actors, acts and edges
The data is not part of Parley: its licences do not allow it.`)
  process.exit(2)
}
if (values.treebank !== undefined) console.log(await scoreLanguage(values.treebank))
if (values.bench !== undefined) console.log(await scoreGraph(values.bench))
