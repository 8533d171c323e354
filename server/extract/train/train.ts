import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { decode } from '../judge/decode.ts'
import { type AttributionModel, scoreOf, type Verdict } from '../judge/model.ts'
import type { Pair, Rankers } from '../judge/propose.ts'
import { sigmoid } from '../judge/weights.ts'
import { calibrate } from './calibrate.ts'
import { choicesOf, type Example, exampleOf, judgedPairs, lexiconOf, speechOf } from './examples.ts'
import { Dictionary, fitJudgements, fitRankings, type Judgement } from './fit.ts'
import type { GoldArticle } from './gold.ts'
import { f1, foundAttribution, sum, tally } from './measure.ts'
import { treesOfTexts } from './trees.ts'
import { writeModel } from './write-model.ts'

const RANKERS = { epochs: 5, rate: 0.1, penalty: 1e-3, fewest: 5, start: 0.1 }
const ACCEPTOR = { epochs: 6, rate: 0.02, penalty: 1e-3, fewest: 15, start: 0.01 }
/** One article in this many is held out to find thresholds and calibration. */
const HELD_OUT = 8
const FOLDS = 4
/** Pairs less likely than this are left out of the calibration: nobody sees their confidence. */
const DOUBTFUL = 0.1
const THRESHOLDS = Array.from({ length: 9 }, (_, i) => 0.3 + 0.05 * i)

const usage = `npm run train:attribution -- --bench DIR [--trees DIR]
  --bench  a folder with data/polnear.train.jsonl; the data is not part of Parley: it has no licence
  --trees  where the analysed articles are kept between runs; default: the folder for temporary files`

/** Fits the rankers and the acceptor of attribution and writes server/extract/model/attribution.tsv. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { bench: { type: 'string' }, trees: { type: 'string' } } })
  if (values.bench === undefined) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const articles = (await readFile(join(values.bench, 'data', 'polnear.train.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldArticle)
  const trees = await treesOfTexts(
    values.trees ?? join(tmpdir(), 'parley-trees'),
    articles.map(({ id, text }) => ({ id, text })),
  )
  const examples = articles.map((article, i) => exampleOf(article, trees[i] ?? []))
  const held = examples.filter((_, i) => i % HELD_OUT === HELD_OUT - 1)
  const fit = examples.filter((_, i) => i % HELD_OUT !== HELD_OUT - 1)
  const model = train(fit, held)
  const file = fileURLToPath(new URL('../model/attribution.tsv', import.meta.url))
  await writeModel(file, model, `Fitted on ${fit.length} articles of PolNeAR's train part, ${held.length} held out.`)
}

/** The models fitted on some articles, with the threshold and calibration found on others. */
export function train(fit: readonly Example[], held: readonly Example[]): AttributionModel {
  const cues = lexiconOf(fit)
  const rankers = fitRankers(fit, cues)
  console.error(`${cues.size} cues, ${rankers.content.size} weights for contents, ${rankers.source.size} for sources`)
  const parts = Array.from({ length: FOLDS }, (_, fold) =>
    fitRankers(
      fit.filter((_, i) => i % FOLDS !== fold),
      cues,
    ),
  )
  const verdict = fitVerdict(fit.map((example, i) => judgedPairs(example, parts[i % FOLDS] as Rankers).flat()))
  console.error(`${Object.values(verdict).reduce((n, weights) => n + weights.size, 0)} weights of the acceptor`)
  const judged = held.map((example) =>
    judgedPairs(example, rankers).map((pairs) =>
      pairs.map(({ pair, setting, right }) => {
        const score = scoreOf(pair, verdict)
        return { pair, tree: setting.tree.index, chance: sigmoid(score), score, right }
      }),
    ),
  )
  const figures = THRESHOLDS.map((least) => {
    const tallies = held.map((example, i) => {
      const found = decode(example.trees, judged[i] ?? [], least).map(({ pair }) => foundAttribution(example, pair))
      return {
        all: tally(example, found, () => true),
        speech: tally(example, found, (gold) => gold.cueClass === 'speech'),
      }
    })
    const all = f1(sum(tallies.map((own) => own.all)))
    const speech = f1(sum(tallies.map((own) => own.speech)))
    console.error(`held out, from ${least.toFixed(2)}: speech ${speech.toFixed(1)}, all ${all.toFixed(1)}`)
    return { least: Number(least.toFixed(2)), worth: all + speech }
  })
  const { least } = figures.reduce((a, b) => (b.worth > a.worth ? b : a))
  const points = held.flatMap((example, i) => decode(example.trees, judged[i] ?? [], DOUBTFUL))
  return { ...rankers, speech: speechOf(fit, cues), verdict, least, calibration: calibrate(points) }
}

function fitRankers(examples: readonly Example[], cues: ReadonlySet<string>): Rankers {
  const dictionaries = { cue: new Dictionary(), content: new Dictionary(), source: new Dictionary() }
  const choices = examples.map((example) => choicesOf(example, cues, dictionaries))
  return {
    cues,
    cue: fitJudgements(
      dictionaries.cue,
      choices.flatMap(({ cue }) => cue),
      ACCEPTOR,
    ),
    content: fitRankings(
      dictionaries.content,
      choices.flatMap(({ content }) => content),
      RANKERS,
    ),
    source: fitRankings(
      dictionaries.source,
      choices.flatMap(({ source }) => source),
      RANKERS,
    ),
  }
}

const PARTS = ['cue', 'content', 'source', 'pair'] as const

function fitVerdict(judged: readonly (readonly { readonly pair: Pair; readonly right: boolean }[])[]): Verdict {
  const dictionary = new Dictionary()
  const judgements: Judgement[] = judged.flat().map(({ pair, right }) => ({
    features: dictionary.number(PARTS.flatMap((part) => pair.features[part].map((name) => `${part}\t${name}`))),
    right,
  }))
  const weights = [...fitJudgements(dictionary, judgements, ACCEPTOR)]
  const part = (name: (typeof PARTS)[number]): Map<string, number> =>
    new Map(
      weights
        .filter(([feature]) => feature.startsWith(`${name}\t`))
        .map(([feature, weight]) => [feature.slice(name.length + 1), weight]),
    )
  return { cue: part('cue'), content: part('content'), source: part('source'), pair: part('pair') }
}

// Not every Node 24 has import.meta.main.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) await main()
