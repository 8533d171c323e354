import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everywhere, folders } from './folders.ts'

const files = globSync(['server/**/*.{ts,js}', 'client/**/*.ts', 'test/**/*.ts'], {
  exclude: ['client/dist/**', '**/node_modules/**'],
}).map((file) => file.replaceAll('\\', '/'))
const sources = files.filter((file) => !file.startsWith('test/'))

/**
 * Project files that a file imports. A thread that it starts (`new URL`) counts as reached, but loads its files by
 * itself.
 */
function imported(file: string, threads: boolean): string[] {
  const ways = threads ? /(?:from|import|new URL)\s*\(?\s*'(\.[^']+)'/g : /(?:from|import)\s*\(?\s*'(\.[^']+)'/g
  const specifiers = [...readFileSync(file, 'utf8').matchAll(ways)].map(([, specifier = '']) => specifier)
  return specifiers
    .map((specifier) => new URL(specifier, `file:///${file}`).pathname.slice(1))
    .filter((target) => target !== file && files.includes(target))
}

const imports = new Map(files.map((file) => [file, imported(file, false)]))
const isWithin = (target: string, place: string) =>
  target === place || dirname(target) === place || target.startsWith(`${place}/`)

describe('the entries of test/folders.ts are the folders of server/ and client/', () => {
  const there = [...new Set(sources.map((file) => dirname(file)))].sort()
  test('all of them, in alphabetical order', () => expect(folders.map(({ path }) => path)).toEqual(there))
  test.each(folders)('$path has a purpose in one line', ({ purpose }) => expect(purpose).toMatch(/^.{10,100}$/))
})

describe('a folder imports only what its entry allows', () => {
  test.each(folders)('$path', ({ path, imports: may }) => {
    const targets = sources
      .filter((file) => dirname(file) === path)
      .flatMap((file) => imported(file, true))
      .filter((target) => dirname(target) !== path && !everywhere.some((place) => isWithin(target, place)))
    const wrong = targets.filter((target) => !may.some((place) => isWithin(target, place)))
    expect(wrong, `${path} may import ${may.join(', ') || 'nothing of other folders'}`).toEqual([])
    const unused = may.filter((place) => !targets.some((target) => isWithin(target, place)))
    expect(unused, `${path} no longer imports`).toEqual([])
  })

  test('the client imports only types and closed lists of words from shapes, so that no schema is sent to a browser', () => {
    const taken = sources
      .filter((file) => file.startsWith('client/'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^']*'[./]*server\/([^']+)'/gm)].map(([, of]) => of),
      )
    expect(new Set(taken)).toEqual(new Set(['shapes/vocabulary.ts']))
  })

  test('nothing imports tests', () => {
    expect(sources.filter((file) => imported(file, true).some((target) => target.startsWith('test/')))).toEqual([])
  })
})

/** Folders with more than files: at each of these levels imports may not form a cycle. */
const levels = [...new Set(sources.flatMap((file) => parentsOf(file)))].sort()

function parentsOf(file: string): string[] {
  const parts = file.split('/')
  return parts.slice(0, -1).map((_, depth) => parts.slice(0, depth + 1).join('/'))
}

describe('imports between the entries of a folder form no cycle', () => {
  test.each(levels)('%s', (level) => {
    const entryOf = (file: string) => file.slice(level.length + 1).split('/')[0] as string
    const arrows = new Map<string, Set<string>>()
    for (const file of sources.filter((one) => one.startsWith(`${level}/`))) {
      const leads = arrows.get(entryOf(file)) ?? new Set()
      arrows.set(entryOf(file), leads)
      for (const target of imports.get(file) ?? []) {
        if (target.startsWith(`${level}/`) && entryOf(target) !== entryOf(file)) leads.add(entryOf(target))
      }
    }
    expect(circleIn(arrows)).toBeUndefined()
  })
})

/** Entries that form a cycle of imports; undefined if there is none. */
function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>()
  const walk = (entry: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(entry)) return [...way.slice(way.indexOf(entry)), entry]
    if (done.has(entry)) return undefined
    for (const next of arrows.get(entry) ?? []) {
      const circle = walk(next, [...way, entry])
      if (circle !== undefined) return circle
    }
    done.add(entry)
    return undefined
  }
  for (const entry of arrows.keys()) {
    const circle = walk(entry, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
