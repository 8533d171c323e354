import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const checkout = join(import.meta.dirname, '..', '..')

/** Runs the start as on another machine: the JavaScript in `pretence` runs before it. */
function start(pretence: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretence)}`, 'server/start.js', '--help'],
    { cwd: checkout, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}
const define = (target: string, name: string, value: string) =>
  `Object.defineProperty(${target}, '${name}', { value: ${value} });`

test('starts on a supported machine', { timeout: 30_000 }, () => {
  expect(start('')).toMatchObject({ status: 0, stdout: expect.stringContaining('serve'), stderr: '' })
})

test.each([
  [
    'an old Node',
    define('process', 'versions', '{ ...process.versions, node: "20.20.2" }'),
    'Parley needs Node 24 or newer, and this is Node 20.20.2. Run npm ci, which',
  ],
  [
    'an Intel Mac',
    define('process', 'platform', '"darwin"') + define('process', 'arch', '"x64"'),
    'Parley does not run on a Mac with an Intel processor',
  ],
  [
    'Alpine',
    define('process', 'platform', '"linux"') + define('process.report', 'getReport', '() => ({ header: {} })'),
    'Parley does not run on Alpine and other systems with musl',
  ],
])('on %s it says in a sentence what is missing', { timeout: 30_000 }, (_name, pretence, words) => {
  expect(start(pretence)).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(`^${words}.*\n$`) })
})

test('training without data says what it needs, on every Node', { timeout: 30_000 }, () => {
  const { status, stderr } = spawnSync(process.execPath, ['server/extract/train/train.ts'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('--bench DIR') })
})
