import { existsSync, readFileSync } from 'node:fs'
import { copyFile, cp, link, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildClient } from '../server/commands/serving/client-build.ts'

const root = resolve(import.meta.dirname, '..')

/** The last stage of the Dockerfile, which makes the image that runs. */
export interface Image {
  /** Each `COPY --from=build /parley/FROM TO`. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
  readonly environment: Readonly<Record<string, string>>
  readonly user: string
  /** The words of CMD, and of the command behind HEALTHCHECK. */
  readonly command: readonly string[]
  readonly healthcheck: readonly string[]
}

/** @throws Error at a line of the last stage that this parser does not support. */
function readDockerfile(text: string): Image {
  const stage = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split(/^FROM .*\n/m)
    .at(-1) as string
  const all = (word: string) => [...stage.matchAll(new RegExp(`^${word} (.*)$`, 'gm'))].map((match) => match[1] ?? '')
  const wordsOf = (line: string) => JSON.parse(/\[.*\]/.exec(line)?.[0] ?? '') as string[]
  return {
    copies: [...all('COPY'), ...all('ADD')].map((line) => {
      const [, from, to] = /^--from=build \/parley\/(\S+) (\S+)$/.exec(line) ?? []
      if (from === undefined || to === undefined) throw new Error(`the Dockerfile copies in another way: ${line}`)
      return { from, to }
    }),
    environment: Object.fromEntries(all('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=')))),
    user: all('USER').join(),
    command: wordsOf(all('CMD').join()),
    healthcheck: wordsOf(all('HEALTHCHECK').join()),
  }
}

export const image = readDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))

/** Fills an empty folder with the files of the image, which has nothing that only development needs. */
export async function layOutImage(folder: string): Promise<void> {
  await buildClient(root, () => {})
  for (const { from, to } of image.copies) {
    const target = join(folder, to, to.endsWith('/') ? from : '')
    if (from === 'node_modules') await layOutPackages(target)
    else await cp(join(root, from), target, { recursive: true })
  }
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true }>>
}

/** The packages that `npm ci --omit=dev` installs, except Node, which the image brings itself. */
async function layOutPackages(target: string): Promise<void> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const places = Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && dev !== true && existsSync(join(root, place)))
    .map(([place]) => place)
    .filter((place) => !/^node_modules\/node-(linux|win|bin)-/.test(place))
  for (const place of places) await linkTree(join(root, place), join(target, place.slice('node_modules/'.length)))
}

/** Links every file; packages nested in a package are listed by themselves. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target))
  }
}
