/** Graphics that are lost so many times within so many milliseconds are not tried again. */
const giveUp = { after: 4, within: 30_000 }

/**
 * Counts how often the browser takes the graphics of a picture away.
 * @returns a function to call at each loss; it says whether to give up.
 */
export function createLossCounter(): (now: number) => boolean {
  let losses: readonly number[] = []
  return (now) => {
    losses = [...losses.filter((then) => now - then < giveUp.within), now]
    return losses.length >= giveUp.after
  }
}
