import { fileURLToPath } from 'node:url'
import { numberOf, readWeights } from '../judge/weights-file.ts'
import type { ActWeights } from './weigh.ts'

/** What the first column of a line of the weights names. */
const SECTIONS = ['least', 'calibration', 'act', 'source', 'target', 'directed', 'sound'] as const

const ownFile = fileURLToPath(new URL('../model/acts.tsv', import.meta.url))
const COMMAND = 'npm run train:acts -- --help'

/**
 * Reads the weights of acts and checks them by their hash and their sections.
 * @param file the weights; their hash stands in the file that `hashFileOf` names. Default: those that come with Parley.
 * @throws WeightsError where a file is missing, damaged or incomplete.
 */
export function loadActWeights(file = ownFile): ActWeights {
  const { least, calibration, ...weights } = readWeights(file, SECTIONS, COMMAND)
  const from = (name: string): number => numberOf(file, COMMAND, 'least', least, name)
  const platt = (name: string): number => numberOf(file, COMMAND, 'calibration', calibration, name)
  return {
    ...weights,
    calibration: { slope: platt('slope'), offset: platt('offset') },
    least: {
      said: from('said'),
      proposed: from('proposed'),
      rejected: from('rejected'),
      met: from('met'),
      source: from('source'),
      target: from('target'),
      directed: from('directed'),
    },
  }
}
