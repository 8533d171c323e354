import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { cut } from './text.ts'

/** What would fill the context of a model at every start: the descriptions of the tools say what it needs. */
const unneeded = ['$schema', 'description', 'minLength', 'maxLength', 'minItems', 'pattern', 'propertyNames']

/**
 * The input of a tool for the protocol's library: described shortly, and checked with short words for what is wrong. An
 * argument that is null counts as absent, because some assistants fill in every argument.
 */
export function inputOf(shape: z.ZodType): StandardSchemaWithJSON {
  const { jsonSchema, ...standard } = shape['~standard'] as StandardSchemaWithJSON['~standard']
  return {
    '~standard': {
      ...standard,
      validate(given) {
        const parsed = shape.safeParse(withoutNull(given))
        if (parsed.success) return { value: parsed.data }
        const issues = parsed.error.issues.slice(0, 5)
        return { issues: issues.map(({ message, path }) => ({ message: cut(message, 300), path })) }
      },
      jsonSchema: {
        ...jsonSchema,
        input: (options) =>
          JSON.parse(
            JSON.stringify(jsonSchema.input(options), (key, part) => (unneeded.includes(key) ? undefined : part)),
          ),
      },
    },
  }
}

function withoutNull(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}
