/** A number as JSON can hold it exactly; as text where it cannot (past 2^53, infinite, not a number). */
export function numberValue(value: number | bigint): number | string {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}
