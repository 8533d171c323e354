/** One bar of a histogram: how many lines or actors have so many statements, from this number up to the next bar's. */
export interface Strength {
  readonly from: number
  readonly count: number
}

/** Where bars begin: every number while it is small, then in steps that the eye takes for even. */
const begins = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500, 750, 1000]
/** Beyond these numbers, each bar begins at so many times the last. */
const growth = 2

/** How often each number of statements occurs, in at most some thirty bars; none for no numbers. */
export function strengthsOf(numbers: readonly number[]): Strength[] {
  const greatest = numbers.reduce((most, one) => Math.max(most, one), 0)
  const starts = begins.filter((start) => start <= greatest)
  for (let start = (begins.at(-1) as number) * growth; start <= greatest; start *= growth) starts.push(start)
  const counts = starts.map(() => 0)
  for (const number of numbers) {
    const at = starts.findLastIndex((start) => start <= number)
    if (at >= 0) counts[at] = (counts[at] as number) + 1
  }
  return starts.map((from, at) => ({ from, count: counts[at] as number }))
}

/** The bar that a number falls into; the one after the last where it is greater than all. */
export function barOf(strengths: readonly Strength[], number: number): number {
  const next = strengths.findIndex(({ from }) => from >= number)
  return next < 0 ? strengths.length : next
}
