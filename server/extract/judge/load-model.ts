import { fileURLToPath } from 'node:url'
import type { AttributionModel } from './model.ts'
import { numberOf, readWeights } from './weights-file.ts'

/** What the first column of a line of the model names. */
export const SECTIONS = [
  'setting',
  'lexicon',
  'cue',
  'content',
  'source',
  'verdict.cue',
  'verdict.content',
  'verdict.source',
  'verdict.pair',
] as const
export type Section = (typeof SECTIONS)[number]

/** The numbers of the section `setting`. */
export const SETTINGS = ['least', 'slope', 'offset'] as const

const ownFile = fileURLToPath(new URL('../model/attribution.tsv', import.meta.url))
const COMMAND = 'npm run train:attribution -- --bench DIR'

/**
 * Reads the model and checks it by its hash and its sections.
 * @param file the weights; their hash stands in the file that `hashFileOf` names. Default: the model that comes with Parley.
 * @throws WeightsError where a file is missing, damaged or incomplete.
 */
export function loadModel(file = ownFile): AttributionModel {
  const sections = readWeights(file, SECTIONS, COMMAND)
  const setting = (name: (typeof SETTINGS)[number]): number =>
    numberOf(file, COMMAND, 'setting', sections.setting, name)
  const cues = sections.lexicon
  return {
    cues: new Set(cues.keys()),
    speech: new Set([...cues].filter(([, share]) => share >= 0.5).map(([key]) => key)),
    cue: sections.cue,
    content: sections.content,
    source: sections.source,
    verdict: {
      cue: sections['verdict.cue'],
      content: sections['verdict.content'],
      source: sections['verdict.source'],
      pair: sections['verdict.pair'],
    },
    least: setting('least'),
    calibration: { slope: setting('slope'), offset: setting('offset') },
  }
}
