import { realpathSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { analyse } from '../../../language/analyse.ts'
import { loadLanguage } from '../../../language/load.ts'
import { ACTS } from '../../../shapes/vocabulary.ts'
import { sigmoid, weigh } from '../../judge/weights.ts'
import { Dictionary, fitJudgements } from '../fit.ts'
import { type ActExample, examplesOf } from './examples.ts'
import { goldNewsOf } from './gold.ts'

const OPTIONS = { epochs: 8, rate: 0.05, penalty: 1e-3, fewest: 6, start: 0.05 }

// node train-acts.ts OUT DEV_MODEL DEV GOLD... --folds MODEL_DIR
const [out, devModel, dev, foldDir, ...golds] = process.argv.slice(2) as [string, string, string, string, ...string[]]

async function read(
  folder: string,
  files: string[],
  fold = -1,
): Promise<{ examples: ActExample[][]; strict: Record<string, number> }> {
  const language = await loadLanguage({ folder })
  const examples: ActExample[][] = []
  const strict: Record<string, number> = { said: 0, proposed: 0, rejected: 0, met: 0 }
  for (const file of files)
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      if (!line.trim()) continue
      const gold = goldNewsOf(JSON.parse(line))
      if (fold >= 0 && crc32(gold.id) % 3 !== fold) continue
      for (const act of gold.acts) if (!act.may && !act.status) strict[act.act]!++
      examples.push(examplesOf(gold, await analyse(language, gold.text)))
    }
  await language.close()
  return { examples, strict }
}
const train = (await Promise.all([0, 1, 2].map((fold) => read(`${foldDir}/f${fold}`, golds, fold)))).flatMap(
  (own) => own.examples,
)
const held = await read(devModel, [dev])
console.error(train.length, 'articles', train.flat().length, 'candidates;', held.examples.flat().length, 'held')
function fit(rows: { features: readonly string[]; right: boolean | undefined }[]): Map<string, number> {
  const dictionary = new Dictionary()
  return fitJudgements(
    dictionary,
    rows.flatMap(({ features, right }) =>
      right === undefined ? [] : [{ features: dictionary.number(features), right }],
    ),
    OPTIONS,
  )
}
const all = train.flat()
const parts = all.flatMap((own) => own.parts)
const weights = {
  act: fit(all),
  source: fit(parts.map((p) => ({ features: p.features, right: p.source }))),
  target: fit(parts.map((p) => ({ features: p.features, right: p.target }))),
  directed: fit(parts.map((p) => ({ features: p.features, right: p.directed }))),
}
const least: Record<string, number> = {}
for (const act of ACTS) {
  let best = { f1: 0, at: 0.5 }
  for (let at = 0.2; at <= 0.75; at += 0.05) {
    let tp = 0,
      fp = 0
    for (const own of held.examples.flat()) {
      if (own.act !== act || own.right === undefined || sigmoid(weigh(weights.act, own.features)) < at) continue
      if (own.right) tp++
      else fp++
    }
    const f1 = (2 * tp) / (tp + fp + held.strict[act]!)
    if (f1 > best.f1) best = { f1, at }
  }
  least[act] = Number(best.at.toFixed(2))
  console.error(act, best)
}
for (const part of ['source', 'target', 'directed'] as const) {
  let best = { f1: 0, at: 0.5 }
  for (let at = 0.25; at <= 0.7; at += 0.05) {
    const n = { tp: 0, fp: 0, fn: 0 }
    for (const own of held.examples.flat())
      for (const p of own.parts) {
        if (p[part] === undefined) continue
        const yes = sigmoid(weigh(weights[part], p.features)) >= at
        if (yes && p[part]) n.tp++
        else if (yes) n.fp++
        else if (p[part]) n.fn++
      }
    const f1 = (200 * n.tp) / (2 * n.tp + n.fp + n.fn)
    if (f1 > best.f1) best = { f1, at }
  }
  least[part] = Number(best.at.toFixed(2))
  console.error(part, best)
}
const lines = Object.entries({ ...weights, least: new Map(Object.entries(least)) }).flatMap(([section, own]) =>
  [...own].map(([name, value]) => `${section}\t${name}\t${value}`),
)
await writeFile(out, `${lines.join('\n')}\n`)
void realpathSync
