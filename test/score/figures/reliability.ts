/** The confidence of a statement, and whether the annotators agree with it. */
export interface Outcome {
  readonly confidence: number
  readonly right: boolean
}

const STEPS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]

/**
 * The rows of a reliability table: for each range of confidence, how many statements there are and how many are right.
 */
export function reliability(outcomes: readonly Outcome[]): string[][] {
  const rows = [['confidence', 'statements', 'mean', 'right']]
  STEPS.slice(1).forEach((to, i) => {
    const from = STEPS[i] as number
    const own = outcomes.filter(({ confidence }) => confidence >= from && confidence < to)
    const share = (values: readonly number[]): string =>
      own.length ? ((100 * values.reduce((a, b) => a + b, 0)) / own.length).toFixed(1) : '-'
    rows.push([
      `${from.toFixed(1)} to ${Math.min(1, to).toFixed(1)}`,
      String(own.length),
      share(own.map(({ confidence }) => confidence)),
      share(own.map(({ right }) => Number(right))),
    ])
  })
  return rows
}
