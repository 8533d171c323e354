import { MAX_TEXT } from '../article.ts'
import type { Input, Read } from '../input.ts'
import { readLines } from '../lines.ts'
import { decoded } from '../text/decode.ts'

/** Longest value of JSON, in bytes: an article of MAX_TEXT characters, escaped. */
export const MAX_VALUE = 6 * MAX_TEXT

/**
 * Reads JSON Lines and checks each value. Blank lines are passed over; a line that is too long, no text, not JSON or refused
 * by `check` is a fault with its number.
 * @param members the values that one line stands for; by default its own alone.
 * @param empty what is wrong where there is no line; null: nothing is.
 */
export async function* readJsonLines<T extends object>(
  input: Input,
  check: (value: unknown) => T | { readonly fault: string },
  members: (value: unknown) => readonly unknown[] = (value) => [value],
  empty: string | null = 'empty: there is no article in it',
): AsyncGenerator<Read<T>> {
  let any = false
  for await (const line of readLines(input.stream, MAX_VALUE)) {
    const where = `${input.name}:${line.number}`
    if (line.bytes === null) {
      any = true
      yield {
        where,
        fault: `the line is longer than ${MAX_VALUE} bytes; one article a line, at most ${MAX_TEXT} characters`,
      }
      continue
    }
    const text = decoded(line.bytes)
    if (text === undefined) {
      any = true
      yield { where, fault: 'not UTF-8 text' }
      continue
    }
    if (text.trim() === '') continue
    any = true
    const value = parseJson(text)
    if ('fault' in value) {
      yield { where, fault: `not JSON, of which one object a line is read: ${value.fault}` }
      continue
    }
    for (const member of members(value.json)) {
      const checked = check(member)
      yield 'fault' in checked ? { where, fault: checked.fault as string } : { where, value: checked as T }
    }
  }
  if (!any && empty !== null) yield { where: input.name, fault: empty }
}

/** The members of an object that holds one list of objects and no text itself, as `{"articles": […]}`; else the value. */
export function membersOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'text' in value) return [value]
  const lists = Object.values(value).filter((each) => Array.isArray(each))
  return lists.length === 1 && lists[0]?.every((each) => typeof each === 'object') ? lists[0] : [value]
}

/** The value, or what is wrong with the text, on one line though it quotes the text. */
export function parseJson(text: string): { readonly json: unknown } | { readonly fault: string } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { fault: (error as Error).message.replace(/\s+/g, ' ') }
  }
}
