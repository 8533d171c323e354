import { readdir, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { fileInput, type Input, openInputs, type ReadNote } from './input.ts'

/** Endings of files that lie beside articles and hold none. */
const aside = new Set(
  '.png .jpg .jpeg .gif .webp .svg .ico .bmp .avif .tif .tiff .css .js .mjs .map .woff .woff2 .ttf .otf .eot .mp3 .mp4 .m4a .wav .webm .mov .ini .db .lock .log'.split(
    ' ',
  ),
)

/**
 * The named files in turn, and all files of the named folders and the folders within them, in the order of their paths. An
 * article of a folder is named after its path there. Hidden files are passed over, and so are pictures and the like, of
 * which `note` receives a sentence.
 */
export async function findInputs(
  names: readonly string[],
  standardInput: AsyncIterable<Uint8Array>,
  note: (note: ReadNote) => void,
): Promise<Input[]> {
  const inputs: Input[] = []
  for (const input of openInputs(names, standardInput)) {
    const isFolder = input.path !== undefined && (await stat(input.path).catch(() => undefined))?.isDirectory() === true
    if (!isFolder) inputs.push(input)
    else inputs.push(...(await inputsOf(input.path as string, note)))
  }
  return inputs
}

async function inputsOf(folder: string, note: (note: ReadNote) => void): Promise<Input[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const all = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort()
  const [beside, files] = [all.filter((path) => isAside(path)), all.filter((path) => !isAside(path))]
  if (beside.length > 0) {
    const kinds = [...new Set(beside.map((path) => extname(path).toLowerCase()))].sort().join(', ')
    note({
      where: folder,
      note: `${beside.length} ${beside.length === 1 ? 'file that holds' : 'files that hold'} no article (${kinds}) passed over`,
    })
  }
  if (files.length === 0) note({ where: folder, note: 'there is no file with articles in this folder' })
  return files.map((path) => fileInput(path, { id: idOf(relative(folder, path)) }))
}

function isAside(path: string): boolean {
  return aside.has(extname(path).toLowerCase())
}

function idOf(path: string): string {
  return path
    .slice(0, path.length - extname(path).length)
    .split(sep)
    .join('/')
}
