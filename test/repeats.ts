/** Whether repeated tests run at full length: `PARLEY_TESTS=full npm test`, as .ci/run does. */
export const isFull = process.env.PARLEY_TESTS === 'full'

/** How often something is repeated: the value of its own environment variable, or the default of this kind of run. */
export function repeats(variable: string, { short, full }: { readonly short: number; readonly full: number }): number {
  return Number(process.env[variable] ?? (isFull ? full : short))
}
