import fc from 'fast-check'

/** The part of JSON Schema that the document uses. */
export interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const awkward = fc.constantFrom(
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e400',
    'null',
    'true',
    '[]',
    '{}',
    '%',
    '%00',
    '../..',
    '/',
    '?',
    '#',
    '\u0000',
    '\u202e',
    '😀',
  ],
  ...[
    'said',
    'person',
    '2025-03-07',
    '2025-02-30',
    'country:RU',
    "'; MATCH (n) DETACH DELETE n //",
    '<script>',
    '__proto__',
  ],
  'x'.repeat(5000),
)

/** Words that may appear in any part of an address. */
export const anyWord = fc.oneof({ weight: 3, arbitrary: awkward }, fc.string({ unit: 'binary', maxLength: 40 }))

/** Values that mostly satisfy the schema, and sometimes do not. */
export function mostlyOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: fitting(schema) },
    { weight: 1, arbitrary: fc.oneof(anyWord, fc.jsonValue()) },
  )
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(mostlyOf))
  if (schema.type === 'string') return words(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum = -10, maximum = 1000 } = schema
    return fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) })
  }
  if (schema.type === 'array') {
    const { items = {}, minItems = 0, maxItems = 5 } = schema
    return fc.array(mostlyOf(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 5)) })
  }
  if (schema.type === 'object') {
    const properties = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, mostlyOf(each)])
    const all = Object.fromEntries(properties) as Record<string, fc.Arbitrary<unknown>>
    return fc.record(all, { requiredKeys: [...(schema.required ?? [])] })
  }
  return fc.jsonValue()
}

function words({ format, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(-24, -14))
  return fc.oneof(anyWord, fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }))
}
