import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'machines.md'), 'utf8')

/** The script that stands under a heading of docs/machines.md. @throws Error if there is none. */
export function recipe(heading: string): string {
  const [, script] = new RegExp(`^## ${heading}\\n[^#]*?\`\`\`(?:sh|python)\\n(.*?)^\`\`\`$`, 'ms').exec(page) ?? []
  if (script === undefined) throw new Error(`docs/machines.md has no script under "${heading}".`)
  return script
}

/** Articles as JSON Lines: each is short, and none like another. */
export function someArticles(count: number): string {
  const line = (at: number) => ({
    id: `article-${at}`,
    text: `Sergei Lavrov told France ${at} times – “Never!” – that Russia had rejected the plan.\nTürkiye’s minister met Spain’s. Italy plans to meet China.`,
    publishedAt: '2025-03-07',
  })
  return Array.from({ length: count }, (_, at) => `${JSON.stringify(line(at))}\n`).join('')
}

/** The lines of some records, in alphabetical order. */
export function sorted(...texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .sort()
}
