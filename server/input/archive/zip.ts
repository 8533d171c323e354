import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { bounded, UnpackError } from './bounded.ts'

/** A file within an archive. */
export interface Packed {
  /** Its path within the archive, to be shown and never to be written to. */
  readonly name: string
  /** To be read before the next is asked for. */
  readonly stream: AsyncIterable<Uint8Array>
}

/** Files, and bytes of all of them together, that are read from one archive. */
const mostEntries = 100_000
const mostBytes = 4 * 2 ** 30

/** What kind of document an archive is by itself, or `files`. */
export type ArchiveKind = 'docx' | 'odt' | 'files' | { readonly fault: string }

/**
 * Tells by its entries what an archive is.
 * @throws UnpackError where it is damaged.
 */
export async function kindOfArchive(path: string): Promise<ArchiveKind> {
  const names = new Set<string>()
  await withZip(path, async (zip) => {
    for await (const entry of zip.eachEntry()) {
      names.add(nameOf(entry))
      if (names.size > 1000) break
    }
  })
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin'))
    return { fault: 'is a spreadsheet (XLSX), which is not read; save it as CSV' }
  if (names.has('ppt/presentation.xml')) return { fault: 'is a presentation (PPTX), which is not read; save it as PDF' }
  if (names.has('META-INF/container.xml')) return { fault: 'is an EPUB, which is not read; save it as HTML or PDF' }
  if (!names.has('content.xml') || !names.has('META-INF/manifest.xml')) return 'files'
  return names.has('mimetype') || names.has('styles.xml') ? 'odt' : 'files'
}

/**
 * The files of an archive, one after another; folders and the bookkeeping of macOS are passed over. One that is encrypted
 * or packed in an unknown way is a fault in its place.
 * @throws UnpackError where the archive is damaged; reading a file throws one where that gives too much.
 */
export async function* filesOf(
  path: string,
): AsyncGenerator<Packed | { readonly name: string; readonly fault: string }> {
  const zip = await opened(path)
  let count = 0
  let left = mostBytes
  const counted = async function* (stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of inWordsOf(stream)) {
      left -= piece.length
      if (left < 0)
        throw new UnpackError('is the file at which its archive has given more than 4 GB; pack the rest into another')
      yield piece
    }
  }
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.[^./])/.test(name)) continue
      if (++count > mostEntries)
        throw new UnpackError(`holds more than ${mostEntries} files; pack them into several archives`)
      if (entry.isEncrypted())
        yield { name, fault: 'is encrypted; unpack the archive with its password and give the files' }
      else if (!entry.canDecodeFileData())
        yield { name, fault: 'is packed in a way that is not read; pack the archive anew' }
      else yield { name, stream: counted(bounded(await zip.openReadStreamPromise(entry), () => entry.compressedSize)) }
    }
  } catch (error) {
    throw inWords(error)
  } finally {
    zip.close()
  }
}

async function* inWordsOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    throw inWords(error, 'is damaged, or not of the size that its archive states, and cannot be unpacked')
  }
}

async function withZip(path: string, use: (zip: ZipFile) => Promise<void>): Promise<void> {
  const zip = await opened(path)
  try {
    await use(zip)
  } catch (error) {
    throw inWords(error)
  } finally {
    zip.close()
  }
}

/** Names stay bytes: yauzl would refuse a whole archive for one unsafe path, and no path is ever written to. */
async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { decodeStrings: false, autoClose: false })
  } catch (error) {
    throw inWords(error)
  }
}

function nameOf({ fileName }: Entry): string {
  return Buffer.from(fileName)
    .toString('utf8')
    .replace(/\p{Cc}/gu, '�')
}

function inWords(error: unknown, words = 'is damaged or cut off, and cannot be unpacked; pack it anew'): unknown {
  const isOfSystem = /^E[A-Z]/.test(String((error as NodeJS.ErrnoException).code))
  return error instanceof UnpackError || isOfSystem ? error : new UnpackError(words)
}
