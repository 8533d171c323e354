import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Override {
  readonly includes: readonly string[]
}
const { overrides = [] } = JSON.parse(readFileSync('biome.json', 'utf8')) as { overrides?: readonly Override[] }
const listed = overrides.flatMap(({ includes }) => includes)
const rule = 'complexity/noExcessiveCognitiveComplexity'

test.skipIf(listed.length === 0)('every file that biome.json spares the limit of complexity still needs it', () => {
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const words = [biome, 'lint', `--only=${rule}`, '--reporter=json', '--max-diagnostics=none', ...listed]
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { location: { path: string } }[] }
  const needing = new Set(diagnostics.map(({ location }) => location.path))
  expect(listed.filter((file) => !needing.has(file))).toEqual([])
})
