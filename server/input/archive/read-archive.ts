import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Article } from '../../shapes/text.ts'
import type { Input, Read } from '../input.ts'
import { gunzipped } from './gzip.ts'
import { filesOf, kindOfArchive } from './zip.ts'

type Reads = AsyncIterable<Read<Article>>

/** Reads the file that gzip packs. @throws UnpackError */
export async function* readGzip(input: Input, read: (file: Input) => Reads): AsyncGenerator<Read<Article>> {
  const { path: _, type: __, id, ...rest } = input
  const name = input.name.replace(/\.gz$/i, '')
  const named = id === undefined ? {} : { id: withoutEnding(id) }
  yield* read({ ...rest, ...named, name, stream: gunzipped(input.stream) })
}

/** How what is in a zip is read: its files, or the document that it is by itself. */
export interface ZipReaders {
  readonly file: (file: Input) => Reads
  readonly document: (file: Input, format: 'docx' | 'odt') => Reads
}

/** Reads the files of a zip, which is kept in a temporary file where it comes as a stream. @throws UnpackError */
export async function* readZip(input: Input, readers: ZipReaders): AsyncGenerator<Read<Article>> {
  const folder = input.path === undefined ? await mkdtemp(join(tmpdir(), 'parley-zip-')) : undefined
  const path = input.path ?? join(folder as string, 'archive.zip')
  try {
    if (folder !== undefined) await pipeline(input.stream, createWriteStream(path, { mode: 0o600 }))
    const kind = await kindOfArchive(path)
    if (kind === 'files') yield* readFiles(path, input.name, readers.file)
    else if (typeof kind === 'string') yield* readers.document({ ...input, stream: createReadStream(path) }, kind)
    else yield { where: input.name, fault: kind.fault }
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function* readFiles(path: string, archive: string, read: ZipReaders['file']): AsyncGenerator<Read<Article>> {
  let any = false
  for await (const file of filesOf(path)) {
    any = true
    const name = `${archive}/${file.name}`
    if ('fault' in file) yield { where: name, fault: file.fault }
    else yield* read({ name, id: withoutEnding(file.name), stream: file.stream })
  }
  if (!any) yield { where: archive, fault: 'is an archive without files' }
}

function withoutEnding(path: string): string {
  return path.slice(0, path.length - extname(path).length)
}
