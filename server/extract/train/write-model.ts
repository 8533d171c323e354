import type { SETTINGS, Section } from '../judge/load-model.ts'
import type { AttributionModel } from '../judge/model.ts'
import { writeWeights } from '../judge/weights-file.ts'

/** Writes the model in the form that `loadModel` reads, and its hash beside it; `note` stands at the top of the file. */
export async function writeModel(file: string, model: AttributionModel, note: string): Promise<void> {
  const settings: Readonly<Record<(typeof SETTINGS)[number], number>> = { least: model.least, ...model.calibration }
  const sections: Readonly<Record<Section, Iterable<readonly [string, number]>>> = {
    setting: Object.entries(settings),
    lexicon: [...model.cues].map((key) => [key, Number(model.speech.has(key))] as const),
    cue: model.cue,
    content: model.content,
    source: model.source,
    'verdict.cue': model.verdict.cue,
    'verdict.content': model.verdict.content,
    'verdict.source': model.verdict.source,
    'verdict.pair': model.verdict.pair,
  }
  await writeWeights(file, sections, note)
}
