import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { MendableError } from '../mendable.ts'
import { UPOS } from '../shapes/vocabulary.ts'
import { type LemmaTable, readLemmaTable } from './lemma.ts'

/** The trained model, ready to use. Loaded once and passed to whoever needs it; nothing in it changes. */
export interface Language {
  readonly score: Score
  readonly vocabulary: ReadonlyMap<string, number>
  readonly lemmas: LemmaTable
  readonly classes: Classes
  /** Frees the model's memory. */
  readonly close: () => Promise<void>
}

/** Runs the trained model on one chunk: integer vectors by name in, its outputs by name out, row by row. */
export type Score = (inputs: Readonly<Record<string, readonly number[]>>) => Promise<Readonly<Record<string, unknown>>>

/** The meaning of the model's numbers, and how it was trained. */
export type Classes = Omit<z.infer<typeof description>, 'sha256'>

export interface LoadOptions {
  /** Folder with model.json, model.onnx, vocabulary.txt and lemmas.tsv; default: the model that comes with Parley. */
  readonly folder?: string
  /** Threads for the arithmetic of one sentence. More than 1 pays only if nothing else runs. */
  readonly threads?: number
}

/** The language model cannot be used; `message` says what is wrong and what to do. */
export class LanguageModelError extends MendableError {
  override readonly name = 'LanguageModelError'
}

const ownFolder = fileURLToPath(new URL('model/', import.meta.url))

const description = z.object({
  sha256: z.object({ 'model.onnx': z.string(), 'vocabulary.txt': z.string(), 'lemmas.tsv': z.string() }),
  layers: z.number(),
  seed: z.number(),
  /** Silver sentences of the training; those whose index is a multiple of `step` were held out. */
  silver: z.object({ sentences: z.number(), step: z.number() }),
  upos: z.array(z.enum(UPOS)),
  entities: z.array(
    z.templateLiteral([z.enum(['B', 'I']), '-', z.enum(['PER', 'ORG', 'GPE', 'LOC', 'NORP'])]).or(z.literal('O')),
  ),
  shapes: z.array(z.string()),
  relations: z.array(z.string()),
  edits: z.array(z.string()),
  places: z.array(z.array(z.number())).length(3),
})

/**
 * Reads the model and checks it by its hash.
 * @throws LanguageModelError if a file is missing or damaged, or the platform has no runtime.
 */
export async function loadLanguage(options: LoadOptions = {}): Promise<Language> {
  const folder = options.folder ?? ownFolder
  const { sha256, ...classes } = readDescription(folder, (await bytes(folder, 'model.json')).toString('utf8'))
  const [weights, vocabulary, lemmas] = await Promise.all([
    checked(folder, 'model.onnx', sha256['model.onnx']),
    checked(folder, 'vocabulary.txt', sha256['vocabulary.txt']),
    checked(folder, 'lemmas.tsv', sha256['lemmas.tsv']),
  ])
  const { InferenceSession, Tensor } = await runtime()
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Sentences differ in length, and a plan of memory for every length costs more than it saves.
    enableMemPattern: false,
  })
  const score: Score = async (inputs) => {
    const tensors = Object.entries(inputs).map(([name, values]) => {
      return [name, new Tensor('int32', Int32Array.from(values), [values.length])] as const
    })
    const outputs = await session.run(Object.fromEntries(tensors))
    return Object.fromEntries(Object.entries(outputs).map(([name, tensor]) => [name, tensor.data]))
  }
  const pieces = vocabulary.toString('utf8').split('\n')
  return {
    score,
    vocabulary: new Map(pieces.map((piece, id) => [piece, id])),
    lemmas: readLemmaTable(lemmas.toString('utf8')),
    classes,
    close: () => session.release(),
  }
}

function readDescription(folder: string, json: string): z.infer<typeof description> {
  try {
    return description.parse(JSON.parse(json))
  } catch {
    throw damaged(folder, 'model.json')
  }
}

async function checked(folder: string, name: string, sha256: string): Promise<Buffer> {
  const content = await bytes(folder, name)
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw damaged(folder, name)
  return content
}

async function bytes(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(`${folder}/${name}`)
  } catch (cause) {
    throw new LanguageModelError(
      `The language model's file ${folder}/${name} cannot be read: put it back (git checkout server/language/model).`,
      { cause },
    )
  }
}

function damaged(folder: string, name: string): LanguageModelError {
  return new LanguageModelError(
    `The language model's file ${folder}/${name} is damaged: put it back (git checkout server/language/model).`,
  )
}

/**
 * Imported only here, because onnxruntime-node has native libraries for some platforms only; elsewhere our error says
 * so.
 */
async function runtime(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node')
  } catch (cause) {
    throw new LanguageModelError(
      `onnxruntime-node, which runs the language model, does not load on ${process.platform}-${process.arch}. It runs on ` +
        'Linux (x64, arm64; glibc, so not on Alpine), macOS (arm64) and Windows (x64, arm64); after `npm ci` on one of these it is in place.',
      { cause },
    )
  }
}
