import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { hashFileOf, type SETTINGS, type Section } from '../judge/load-model.ts'
import type { AttributionModel } from '../judge/model.ts'

/**
 * Writes the model in the form that `loadModel` reads, and its hash beside it.
 * @param note comments at the top of the file.
 */
export async function writeModel(file: string, model: AttributionModel, note: string): Promise<void> {
  const text = written(model, note)
  await writeFile(file, text)
  const hash = createHash('sha256').update(text).digest('hex')
  await writeFile(hashFileOf(file), `${hash}  ${basename(file)}\n`)
}

function written(model: AttributionModel, note: string): string {
  const lines = note.split('\n').map((line) => `# ${line}`)
  const add = (section: Section, entries: Iterable<readonly [string, number]>): void => {
    for (const [name, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(`${section}\t${name}\t${value}`)
  }
  const settings: Readonly<Record<(typeof SETTINGS)[number], number>> = { least: model.least, ...model.calibration }
  add('setting', Object.entries(settings))
  add(
    'lexicon',
    [...model.cues].map((key) => [key, Number(model.speech.has(key))] as const),
  )
  add('cue', model.cue)
  add('content', model.content)
  add('source', model.source)
  add('verdict.cue', model.verdict.cue)
  add('verdict.content', model.verdict.content)
  add('verdict.source', model.verdict.source)
  add('verdict.pair', model.verdict.pair)
  return `${lines.join('\n')}\n`
}
