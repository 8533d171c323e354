/**
 * `npm run bench`: speeds, each as a ratio to a known program that runs beside it in the same run. `npm run bench --
 * page query` runs only these two.
 */
import { existsSync } from 'node:fs'

const benches = [
  'language',
  'extract',
  'load',
  'load-running',
  'load-neo4j',
  'embed',
  'query',
  'view',
  'candidates',
  'decide',
  'page',
] as const
/** The benches that compare Parley with the packages of test/bench/package.json. */
const withPeers: readonly string[] = ['language', 'extract', 'page']

const named = process.argv.slice(2)
const unknown = named.find((name) => !(benches as readonly string[]).includes(name))
const chosen = benches.filter((name) => named.length === 0 || named.includes(name))
const missing = existsSync(new URL('node_modules', import.meta.url))
  ? []
  : chosen.filter((name) => withPeers.includes(name))

if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}"; there are ${benches.join(', ')}.`)
  process.exitCode = 2
} else if (missing.length > 0) {
  console.error(
    `What Parley is compared with in ${missing.join(', ')} is not installed. Run npm ci --prefix test/bench, or name other benches: npm run bench -- ${benches.filter((name) => !withPeers.includes(name)).join(' ')}`,
  )
  process.exitCode = 2
} else {
  for (const bench of chosen) {
    const { run } = (await import(`./${bench}.ts`)) as { readonly run: () => Promise<string> }
    console.log(await run())
  }
}
