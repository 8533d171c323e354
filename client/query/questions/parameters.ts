export type Parameters = Readonly<Record<string, unknown>>

/** The names of a statement's parameters, in order; those in strings and comments do not count. */
export function parametersIn(statement: string): string[] {
  const bare = statement.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, ' ')
  return [...new Set(Array.from(bare.matchAll(/\$([\p{L}\p{Pc}\p{N}]+)/gu), ([, name]) => name as string))]
}

/** Reads the value that was typed: JSON where it is JSON, else text. 42 is a number, Russia is a text. */
export function readTyped(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return typed
  }
}

/** What to type for a value: `readTyped` gives the value back. */
export function typeOut(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? '' : JSON.stringify(value)
  return readTyped(value) === value ? value : JSON.stringify(value)
}
