import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { MendableError } from '../../../mendable.ts'
import { ACTS } from '../../../shapes/vocabulary.ts'
import { weigh } from '../../judge/weights.ts'
import { writeWeights } from '../../judge/weights-file.ts'
import { calibrate } from '../calibrate.ts'
import { fitActs, fitSoundness, type Least, PARTS } from './fit-acts.ts'
import { FOLDS } from './fold.ts'
import { type ReadArticles, readExamples } from './read-examples.ts'
import { thresholdsOf } from './thresholds.ts'

const usage = `npm run train:acts -- --gold FILE [--gold FILE]... --dev FILE [--least NAME=CHANCE]... [--models DIR] [--out FILE]
  --gold    annotated news to learn from (JSON Lines; server/language/train/acts/news/README.md has the format)
  --dev     annotated news on which the thresholds are found
  --least   a threshold of an act or a part, instead of the one that is found: said=.8
  --models  a folder with f0, f1 and f2, language models that were taught without the articles of a fold each
            (server/language/train/acts/acts.sh makes them); default: the model that comes with Parley reads all
  --out     the file of weights; default: server/extract/model/acts.tsv`

const ownFile = fileURLToPath(new URL('../../model/acts.tsv', import.meta.url))

/** Fits the weights by which acts are weighed, and writes them with their hash. */
async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2))
  if (options === undefined || options.help) {
    console.error(usage)
    process.exitCode = options?.help ? 0 : 2
    return
  }
  const { gold, dev, least: given, models, out } = options
  const read = await readAll(gold, models)
  const examples = read.flatMap((own) => own.examples)
  const weights = fitActs(examples)
  const held = await readExamples([dev])
  const found = thresholdsOf(held, weights)
  for (const { name, least, f1 } of found) console.error(`${name}: from ${least}, F1 ${(100 * f1).toFixed(1)}`)
  const least = { ...Object.fromEntries(found.map((own) => [own.name, own.least])), ...given } as Least
  const sound = fitSoundness(
    read.map((own) => own.examples),
    least,
  )
  const points = held.examples.flatMap((example) => {
    const whole = example.sound({ ...weights, least })
    return whole ? [{ score: weigh(sound, whole.features), right: whole.right }] : []
  })
  const articles = read.reduce((sum, own) => sum + own.articles, 0)
  const note = [
    `Fitted on ${examples.length} acts of ${articles} articles (${gold.map((file) => basename(file)).join(', ')}),`,
    models === undefined
      ? 'read by the language model that learned from them, too;'
      : `read by ${FOLDS} language models that had not seen them;`,
    `thresholds and calibration found on ${held.articles} articles (${basename(dev)}).`,
  ].join('\n')
  await writeWeights(
    out,
    { ...weights, sound, least: Object.entries(least), calibration: Object.entries(calibrate(points)) },
    note,
  )
}

interface Options {
  readonly help: boolean
  readonly gold: readonly string[]
  readonly dev: string
  readonly least: Partial<Least>
  readonly models: string | undefined
  readonly out: string
}

/** Undefined where the arguments cannot be used. */
function optionsOf(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        gold: { type: 'string', multiple: true, default: [] },
        dev: { type: 'string' },
        least: { type: 'string', multiple: true, default: [] },
        models: { type: 'string' },
        out: { type: 'string', default: ownFile },
      },
    })
    const { help, gold, dev, least, models, out } = values
    if (!help && (!gold.length || dev === undefined)) return undefined
    const given = least.map((own) => own.split('=')).map(([name, chance]) => [name, Number(chance)] as const)
    if (given.some(([name, chance]) => ![...ACTS, ...PARTS].some((own) => own === name) || !(chance > 0 && chance < 1)))
      return undefined
    return { help, gold, dev: dev ?? '', least: Object.fromEntries(given), models, out }
  } catch (error) {
    console.error((error as Error).message)
    return undefined
  }
}

/** The articles of each fold, read by a language model that was taught without them, if there are such models. */
async function readAll(files: readonly string[], models: string | undefined): Promise<ReadArticles[]> {
  return Promise.all(
    Array.from({ length: FOLDS }, (_, fold) =>
      readExamples(files, models === undefined ? undefined : join(models, `f${fold}`), fold),
    ),
  )
}

// Not every Node 24 has import.meta.main.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  await main().catch((error: unknown) => {
    if (!(error instanceof MendableError)) throw error
    console.error(error.message)
    process.exitCode = 1
  })
