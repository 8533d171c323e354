import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const stampName = '.built-from'

/**
 * Builds the client where it was never built or its sources have changed since; takes under a second where not. Where
 * Vite is not installed (a production image), what was built is served as it is.
 * @param root folder of package.json.
 * @returns the folder of the built client.
 * @throws Error with what to do where there is neither a build nor the means to make one.
 */
export async function buildClient(root: string, tell: (message: string) => void): Promise<string> {
  const built = join(root, 'client', 'dist')
  const stamp = join(built, stampName)
  const hash = await hashOfSources(root)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return built
  const vite = await import('vite').catch(() => undefined)
  if (vite === undefined) {
    if (existsSync(join(built, 'index.html'))) return built
    throw new Error('The client is not built and Vite is not installed: run npm ci, then npm run build.')
  }
  tell('Building the pages (once after each change of the client) ...')
  await vite.build({
    root: join(root, 'client'),
    configFile: join(root, 'client', 'vite.config.ts'),
    logLevel: 'error',
  })
  await writeFile(stamp, hash)
  return built
}

async function hashOfSources(root: string): Promise<string> {
  const files = ['package-lock.json', 'server/types.ts']
  for await (const file of glob('client/**/*.{ts,css,html,svg,json,woff2}', {
    cwd: root,
    exclude: ['client/dist/**'],
  })) {
    files.push(file)
  }
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}
