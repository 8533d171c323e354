import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageModelError, loadLanguage } from '../../server/language/load.ts'

vi.setConfig({ testTimeout: 60_000 })

const model = fileURLToPath(new URL('../../server/language/model', import.meta.url))
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-model-'))
  await cp(model, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

test.each(['model.onnx', 'vocabulary.txt', 'lemmas.tsv', 'model.json'])('%s missing', async (name) => {
  await rm(join(folder, name))
  await expect(loadLanguage({ folder })).rejects.toThrow(LanguageModelError)
  await expect(loadLanguage({ folder })).rejects.toThrow(`${name} cannot be read: put it back`)
})

test.each(['model.onnx', 'vocabulary.txt', 'lemmas.tsv'])('%s with one bit changed', async (name) => {
  const content = await readFile(join(folder, name))
  content[1000] = (content[1000] as number) ^ 1
  await writeFile(join(folder, name), content)
  await expect(loadLanguage({ folder })).rejects.toThrow(`${name} is damaged: put it back`)
})

test.each(['', '{}', '{"sha256": 1}', 'not JSON'])('model.json with %j', async (content) => {
  await writeFile(join(folder, 'model.json'), content)
  await expect(loadLanguage({ folder })).rejects.toThrow('model.json is damaged: put it back')
})

test('the model file is no larger than 25 MB', async () => {
  const sizes = await Promise.all(
    ['model.onnx', 'vocabulary.txt', 'lemmas.tsv', 'model.json'].map((name) => readFile(join(model, name))),
  )
  expect(sizes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(25e6)
})

test('on a platform without the runtime the error lists the supported ones', () => {
  const hooks = `import { registerHooks } from 'node:module'
    registerHooks({ resolve(name, context, next) {
      if (name === 'onnxruntime-node') throw new Error('no native library')
      return next(name, context)
    } })`
  const load = new URL('../../server/language/load.ts', import.meta.url)
  const script = `const { loadLanguage } = await import('${load}')
    const { analyse } = await import('${new URL('analyse.ts', load)}')
    await loadLanguage().catch((error) => console.log(typeof analyse, error.name, error.message))`
  const hooked = `data:text/javascript,${encodeURIComponent(hooks)}`
  const { stdout } = spawnSync(process.execPath, ['--import', hooked, '--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect(stdout).toContain(
    'function LanguageModelError onnxruntime-node, which runs the language model, does not load on',
  )
  expect(stdout).toContain('Linux (x64, arm64; glibc, so not on Alpine)')
})
