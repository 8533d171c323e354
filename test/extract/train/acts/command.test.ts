import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { article } from './article.ts'

const command = fileURLToPath(new URL('../../../../server/extract/train/acts/train-acts.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'parley-train-acts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', cwd: folder })
  return { status, stderr }
}

test('asked for help, it says how it is used', () => {
  const { status, stderr } = run('--help')
  expect(status).toBe(0)
  expect(stderr).toMatch(/^npm run train:acts -- --gold FILE/)
})

test.each([
  { args: ['--gold', 'a.jsonl'], says: '--dev' },
  { args: ['--gould', 'a.jsonl'], says: '--gould' },
])('$args cannot be used', ({ args, says }) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(says)
})

test('a file that is missing and a line that is no article are named', () => {
  expect(run('--gold', 'none.jsonl', '--dev', 'none.jsonl')).toEqual({
    status: 1,
    stderr: 'none.jsonl cannot be read. Give the path of a file of annotated news.\n',
  })
  writeFileSync(join(folder, 'half.jsonl'), `${JSON.stringify(article)}\n{"id":\n`)
  const { status, stderr } = run('--gold', 'half.jsonl', '--dev', 'half.jsonl')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^half\.jsonl, line 2 is no annotated article: /)
})
