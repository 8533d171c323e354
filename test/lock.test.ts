import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

/** npm leaves the packages of other platforms out of the lock file where node_modules exists, and then `npm ci` fails. */
test('the lock file names the native packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) =>
          packages[`node_modules/${name}`] === undefined && packages[`${place}/node_modules/${name}`] === undefined,
      )
      .map((name) => `${place || 'package.json'}: ${name}`),
  )
  expect(missing).toEqual([])
})

test.each(['package-lock.json', 'test/bench/package-lock.json'])('%s names no registry', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/https?:\/\/[^"]*\.tgz/)
})
