import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MendableError } from '../../mendable.ts'

const stampName = '.built-from'

/**
 * Builds the client where it was never built or its sources have changed since; takes under a second where not. Where
 * the sources or Vite are not installed (a production image), what was built is served as it is.
 * @param root folder of package.json.
 * @param tell receives a sentence before a build.
 * @returns the folder of the built client.
 * @throws Error with what to do where there is neither a build nor the means to make one.
 */
export async function buildClient(root: string, tell: (message: string) => void): Promise<string> {
  const client = join(root, 'client')
  const built = join(client, 'dist')
  const configFile = join(client, 'vite.config.ts')
  if (!existsSync(configFile)) return existing(built)
  const stamp = join(built, stampName)
  const hash = await hashOfSources(root)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return built
  const vite = await importVite()
  if (vite === undefined) return existing(built)
  tell('Building the pages (once after each change of the client) ...')
  await vite.build({ root: client, configFile, logLevel: 'error' })
  await writeFile(stamp, hash)
  return built
}

function existing(built: string): string {
  if (existsSync(join(built, 'index.html'))) return built
  throw new MendableError(
    `The pages are not built (${built} holds none), and what builds them is not installed: run npm ci, then npm run build.`,
  )
}

/** Vite, or undefined where it is not installed. */
async function importVite(): Promise<typeof import('vite') | undefined> {
  try {
    return await import('vite')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

async function hashOfSources(root: string): Promise<string> {
  const sources = ['server/shapes/*.ts', 'client/**/*.{ts,css,html,svg,json,woff2}']
  const files = ['package-lock.json']
  for await (const file of glob(sources, { cwd: root, exclude: ['client/dist/**'] })) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}
