/** Whether what is repeated at length runs at its full length here: `PARLEY_TESTS=full npm test`, as .ci/run does. */
export const isFull = process.env.PARLEY_TESTS === 'full'

/** How often something is repeated: what an environment variable of its own says, or as the form of the run says. */
export function repeats(variable: string, { short, full }: { readonly short: number; readonly full: number }): number {
  return Number(process.env[variable] ?? (isFull ? full : short))
}
