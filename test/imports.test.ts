import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** What each part may import of the project, beside itself. Packages and Node's own modules are free. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'server/types.ts': [],
  'server/mendable.ts': [],
  'server/threads': ['server/mendable.ts'],
  'server/config.ts': ['server/mendable.ts', 'server/graph'],
  'server/input': ['server/types.ts'],
  'server/language': ['server/types.ts', 'server/mendable.ts'],
  'server/extract': ['server/types.ts', 'server/mendable.ts', 'server/input', 'server/language'],
  'server/graph': ['server/types.ts', 'server/mendable.ts', 'server/threads'],
  'server/api': ['server/types.ts', 'server/graph'],
  client: ['server/types.ts'],
  test: ['server', 'client'],
}

const partOf = (file: string) =>
  Object.keys(allowed).find((part) => file === part || file.startsWith(`${part}/`)) ?? 'server/commands'

const resolve = (from: string, specifier: string) => new URL(specifier, `file:///${from}`).pathname.slice(1)

const files = globSync(['server/**/*.ts', 'client/**/*.ts', 'test/**/*.ts'], {
  exclude: ['client/dist/**', '**/node_modules/**'],
}).map((file) => file.replaceAll('\\', '/'))

describe('imports point one way', () => {
  test.each(files)('%s', (file) => {
    const part = partOf(file)
    const specifiers = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
      (match) => match[1] ?? '',
    )
    const wrong = specifiers
      .map((specifier) => resolve(file, specifier))
      .filter((target) => partOf(target) !== part)
      .filter(
        (target) =>
          part !== 'server/commands' && !allowed[part]?.some((may) => target === may || target.startsWith(`${may}/`)),
      )
    expect(wrong, `${part} may import ${allowed[part]?.join(', ') || 'nothing of the project'}`).toEqual([])
  })
})
