import type { Section } from './table.ts'

/** Something missed or false, with its cause and place. */
export interface Fault {
  readonly cause: string
  readonly example: string
}

/** The number of faults of each cause, the most frequent first, with a few examples from all over the data. */
export function faultSection(title: string, faults: readonly Fault[], examples: number): Section {
  const byCause = [...Map.groupBy(faults, ({ cause }) => cause)].sort((a, b) => b[1].length - a[1].length)
  return {
    title: `${title}: errors by cause`,
    rows: [
      ['cause', 'errors', '%'],
      ...byCause.map(([cause, own]) => [cause, String(own.length), ((100 * own.length) / faults.length).toFixed(0)]),
    ],
    notes: byCause.flatMap(([cause, own]) =>
      spread(own, examples).map(({ example }) => `  ${cause}: ${example.replace(/\s+/g, ' ').slice(0, 300)}`),
    ),
  }
}

function spread<T>(items: readonly T[], number: number): T[] {
  const step = Math.max(1, Math.floor(items.length / Math.max(1, number)))
  return items.filter((_, i) => i % step === 0).slice(0, number)
}
