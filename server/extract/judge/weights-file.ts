import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { MendableError } from '../../mendable.ts'
import type { Weights } from './weights.ts'

/** A file of weights cannot be used; `message` says what is wrong and what to do. */
export class WeightsError extends MendableError {
  override readonly name = 'WeightsError'
}

/** Weights by the section of their file. */
export type WeightSections<S extends string> = Readonly<Record<S, Weights>>

/** The file beside a file of weights that holds its hash, as `sha256sum` writes it. */
export function hashFileOf(file: string): string {
  return `${file}.sha256`
}

/**
 * Reads a file of weights and checks it by its hash and its sections. A line is a section, a name and a number, separated
 * by tabs; lines with `#` are comments.
 * @param command what makes the file anew.
 * @throws WeightsError where a file is missing, damaged or incomplete.
 */
export function readWeights<S extends string>(
  file: string,
  sections: readonly S[],
  command: string,
): WeightSections<S> {
  const bytes = read(file, file, command)
  const [hash] = read(file, hashFileOf(file), command).toString('utf8').split(' ')
  if (createHash('sha256').update(bytes).digest('hex') !== hash)
    throw unusable(file, command, `is damaged: its SHA-256 is not the one in ${hashFileOf(file)}`)
  const found = Object.fromEntries(sections.map((name) => [name, new Map()])) as Record<S, Map<string, number>>
  for (const [i, line] of bytes.toString('utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [section, name, value = ''] = line.split('\t')
    const own = section !== undefined && Object.hasOwn(found, section) ? found[section as S] : undefined
    const number = value === '' ? Number.NaN : Number(value)
    if (!own || name === undefined || Number.isNaN(number))
      throw unusable(file, command, `cannot be read: line ${i + 1} is no section, name and number`)
    own.set(name, number)
  }
  for (const name of sections)
    if (!found[name].size) throw unusable(file, command, `is incomplete: it has no line of the section ${name}`)
  return found
}

/** A number that a file of weights must have. @throws WeightsError without it. */
export function numberOf(file: string, command: string, section: string, weights: Weights, name: string): number {
  const value = weights.get(name)
  if (value === undefined) throw unusable(file, command, `is incomplete: it has no line “${section} ${name}”`)
  return value
}

/**
 * Writes weights in the form that `readWeights` reads, and their hash beside them.
 * @param note comments at the top of the file.
 */
export async function writeWeights<S extends string>(
  file: string,
  sections: Readonly<Record<S, Iterable<readonly [string, number]>>>,
  note: string,
): Promise<void> {
  const lines = note.split('\n').map((line) => `# ${line}`)
  for (const [section, entries] of Object.entries(sections) as [S, Iterable<readonly [string, number]>][])
    for (const [name, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(`${section}\t${name}\t${value}`)
  const text = `${lines.join('\n')}\n`
  await writeFile(file, text)
  const hash = createHash('sha256').update(text).digest('hex')
  await writeFile(hashFileOf(file), `${hash}  ${basename(file)}\n`)
}

function read(file: string, part: string, command: string): Buffer {
  try {
    return readFileSync(part)
  } catch (cause) {
    throw unusable(file, command, `cannot be used, since ${part} cannot be read`, cause)
  }
}

function unusable(file: string, command: string, what: string, cause?: unknown): WeightsError {
  return new WeightsError(
    `The weights ${file} ${what}. Put both files back (git checkout server/extract/model), or make them again (${command}).`,
    { cause },
  )
}
