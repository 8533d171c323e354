import { fromBufferPromise } from 'yauzl'
import { bounded } from './bounded.ts'

/** The texts of some entries of a zip in memory. @throws UnpackError where they are too large. */
export async function entriesOf(bytes: Uint8Array, names: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  const zip = await fromBufferPromise(Buffer.from(bytes))
  for await (const entry of zip.eachEntry()) {
    if (!names.includes(entry.fileName)) continue
    const pieces = await Array.fromAsync(bounded(await zip.openReadStreamPromise(entry), () => bytes.length))
    texts[entry.fileName] = Buffer.concat(pieces).toString('utf8')
  }
  return texts
}
