import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import type { Request } from 'express'
import { fileInput, type Input } from '../input/input.ts'
import { HttpProblem } from './problem.ts'

/** Limits of one request: bytes of all its files together, and their number. */
const most = { bytes: 2 ** 30, files: 1000 }

/**
 * Receives the files of a request, the body itself or the parts of a form, as fast as they come, and keeps them in temporary
 * files until `use` has read them.
 * @param name of the file that is the body.
 * @throws HttpProblem 400 where the body is cut off or no form, 413 where it is too large.
 */
export async function withUploads<T>(
  request: Request,
  name: string | undefined,
  use: (inputs: readonly Input[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-upload-'))
  try {
    const inputs = request.is('multipart/form-data')
      ? await partsOf(request, folder)
      : [await bodyOf(request, name, join(folder, 'body'))]
    return await use(inputs)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function bodyOf(request: Request, name: string | undefined, path: string): Promise<Input> {
  await received(request, path, limit())
  const type = request.headers['content-type'] ?? ''
  // Without a name the article is named after its text.
  return { ...fileInput(path, { type, ...(name === undefined ? { id: '' } : {}) }), name: name ?? 'the body' }
}

async function partsOf(request: Request, folder: string): Promise<Input[]> {
  const inputs: Input[] = []
  const writing: Promise<void>[] = []
  const counted = limit()
  const form = formOf(request)
  form.on('file', (field, file, filename, _encoding, type) => {
    const path = join(folder, String(inputs.length))
    const named = filename ? { type } : { type, id: '' }
    inputs.push({ ...fileInput(path, named), name: filename || `part ${inputs.length + 1} (${field})` })
    const written = received(file, path, counted)
    written.catch((error) => form.destroy(error))
    writing.push(written)
  })
  form.on('filesLimit', () =>
    form.destroy(new HttpProblem(413, `At most ${most.files} files at once; send them in several requests.`)),
  )
  form.on('field', (field, value, _fieldTruncated, isTruncated) => {
    if (isTruncated) form.destroy(new HttpProblem(413, 'The field "text" is too long; send it as a file.'))
    if (field !== 'text') return
    inputs.push({ name: `part ${inputs.length + 1} (text)`, id: '', stream: Readable.from([Buffer.from(value)]) })
  })
  try {
    await pipeline(request, form)
    await Promise.all(writing)
  } catch (error) {
    await Promise.allSettled(writing)
    if (error instanceof HttpProblem) throw error
    throw new HttpProblem(400, 'The form is cut off, or not encoded as multipart/form-data.')
  }
  if (inputs.length > 0) return inputs
  throw new HttpProblem(400, 'The form holds no file. Send files as parts, or a text as the field "text".')
}

function formOf(request: Request): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: request.headers as BusboyHeaders,
      limits: { files: most.files, fields: most.files, fieldSize: 10 * 2 ** 20 },
    })
  } catch {
    throw new HttpProblem(400, 'The content-type of a form needs its boundary: multipart/form-data; boundary=...')
  }
}

async function received(stream: Readable, path: string, counted: () => Transform): Promise<void> {
  try {
    await pipeline(stream, counted(), createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    if (error instanceof HttpProblem) throw error
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
    throw new HttpProblem(400, 'The upload was cut off.')
  }
}

/** Makes streams that pass on what they get until all of them together have passed on too much. */
function limit(): () => Transform {
  let size = 0
  return () =>
    new Transform({
      transform(piece: Buffer, _encoding, done) {
        size += piece.length
        if (size <= most.bytes) done(null, piece)
        else
          done(
            new HttpProblem(413, 'More than 1 GB at once; send the files one after another, or use the command load.'),
          )
      },
    })
}
