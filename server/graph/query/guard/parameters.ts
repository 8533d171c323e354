import { limits } from './limits.ts'
import { type Query, QueryError } from './query.ts'

/**
 * Refuses parameters that are too long or nested too deep, and integers past 2^53: reading JSON has rounded those already,
 * so that a query would compare with a number that nobody sent.
 * @throws QueryError naming the place and what to send instead.
 */
export function checkParameters(parameters: Query['parameters']): void {
  for (const [name, value] of Object.entries(parameters)) checkValue(value, name, 0)
  if (JSON.stringify(parameters).length > limits.parameters) {
    throw new QueryError('refused', `The parameters may have ${limits.parameters} characters, as JSON.`)
  }
}

/** @param place such as `ids[2]`. */
function checkValue(value: unknown, place: string, depth: number): void {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new QueryError(
      'refused',
      `The parameter ${shorten(place)} is past ±${Number.MAX_SAFE_INTEGER}, where numbers in JSON are rounded. ` +
        'Send it as a text, and use toInteger($n), or toFloat($n) where it need not be exact.',
    )
  }
  if (depth > limits.nesting) {
    throw new QueryError('refused', `Parameters may be nested ${limits.nesting} deep; ${shorten(place)} is deeper.`)
  }
  if (Array.isArray(value)) value.forEach((part, at) => void checkValue(part, `${place}[${at}]`, depth + 1))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) checkValue(part, `${place}.${key}`, depth + 1)
  }
}

function shorten(place: string): string {
  return place.length > 80 ? `${place.slice(0, 80)}…` : place
}
