import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../server/shapes/text.ts'
import { fixture } from './reading.ts'

export type Known = Article & { readonly title: string; readonly publisher: string; readonly publishedAt: string }

/** A file of test/input/files/real, and the articles that it holds. */
export interface RealFile {
  readonly kind: string
  /** `KIND/TOOL-ARTICLE.ENDING`. */
  readonly name: string
  readonly path: string
  /** `KIND/TOOL` */
  readonly maker: string
  readonly articles: readonly Known[]
}

const folder = fixture('real')
const all = readFileSync(join(folder, 'articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Known)
const ofSeveral = /^(?:rss|atom|json-feed|csv|tsv|json|pretty-json|json-lines|zip)\/|^gzip\/zopfli/

/** The folders of files: one for each kind. */
export const realKinds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** The files of one kind. */
export function realFiles(kind: string): RealFile[] {
  return readdirSync(join(folder, kind)).map((file) => {
    const [, tool, first] = /^(\w+)-(\w+)\./.exec(file) ?? []
    const maker = `${kind}/${tool}`
    const at = all.findIndex(({ id }) => id === first)
    const places = ofSeveral.test(maker) ? [at, at + 1, at + 2] : [at]
    const articles = places.map((place) => all[place % all.length] as Known)
    return { kind, name: `${kind}/${file}`, path: join(folder, kind, file), maker, articles }
  })
}
