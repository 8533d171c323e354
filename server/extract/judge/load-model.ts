import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MendableError } from '../../mendable.ts'
import type { AttributionModel } from './model.ts'

/** The model of attribution cannot be used; `message` says what is wrong and what to do. */
export class AttributionModelError extends MendableError {
  override readonly name = 'AttributionModelError'
}

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

/** The file beside a model that holds its hash, as `sha256sum` writes it. */
export function hashFileOf(file: string): string {
  return `${file}.sha256`
}

/**
 * Reads the model and checks it by its hash and its sections.
 * @param file the weights; their hash stands in the file that `hashFileOf` names. Default: the model that comes with Parley.
 * @throws AttributionModelError where a file is missing, damaged or incomplete.
 */
export function loadModel(file = ownFile): AttributionModel {
  const bytes = read(file, file)
  const [hash] = read(file, hashFileOf(file)).toString('utf8').split(' ')
  if (createHash('sha256').update(bytes).digest('hex') !== hash) {
    throw unusable(file, `is damaged: its SHA-256 is not the one in ${hashFileOf(file)}`)
  }
  return modelOf(file, bytes.toString('utf8'))
}

function read(file: string, part: string): Buffer {
  try {
    return readFileSync(part)
  } catch (cause) {
    throw unusable(file, `cannot be used, since ${part} cannot be read`, cause)
  }
}

function unusable(file: string, what: string, cause?: unknown): AttributionModelError {
  return new AttributionModelError(
    `The model of attribution ${file} ${what}. Put both files back (git checkout server/extract/model), or train them ` +
      'again (npm run train:attribution -- --bench DIR).',
    { cause },
  )
}

/**
 * Reads the model from its text. A line is a section, a name and a number, separated by tabs; lines with `#` are
 * comments.
 */
function modelOf(file: string, text: string): AttributionModel {
  const sections = new Map<string, Map<string, number>>(SECTIONS.map((name) => [name, new Map()]))
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [section = '', name, value = ''] = line.split('\t')
    const own = sections.get(section)
    const number = value === '' ? Number.NaN : Number(value)
    if (!own || name === undefined || Number.isNaN(number)) {
      throw unusable(file, `cannot be read: line ${i + 1} is no section, name and number`)
    }
    own.set(name, number)
  }
  const section = (name: Section): ReadonlyMap<string, number> => {
    const own = sections.get(name)
    if (!own?.size) throw unusable(file, `is incomplete: it has no line of the section ${name}`)
    return own
  }
  const setting = (name: (typeof SETTINGS)[number]): number => {
    const value = section('setting').get(name)
    if (value === undefined) throw unusable(file, `is incomplete: it has no line “setting ${name}”`)
    return value
  }
  const cues = section('lexicon')
  return {
    cues: new Set(cues.keys()),
    speech: new Set([...cues].filter(([, share]) => share >= 0.5).map(([key]) => key)),
    cue: section('cue'),
    content: section('content'),
    source: section('source'),
    verdict: {
      cue: section('verdict.cue'),
      content: section('verdict.content'),
      source: section('verdict.source'),
      pair: section('verdict.pair'),
    },
    least: setting('least'),
    calibration: { slope: setting('slope'), offset: setting('offset') },
  }
}
