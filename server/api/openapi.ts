import { z } from 'zod'
import { problem } from '../shapes/answers.ts'
import type { Route } from './route.ts'

type Json = Record<string, unknown>

const json = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => asList(jsonSchema),
  }) as Json
  return schema
}

/**
 * Replaces `prefixItems` with `items` if all are equal, because tools for older JSON Schema do not know `prefixItems`.
 */
function asList(schema: Json): void {
  const { prefixItems } = schema
  if (!Array.isArray(prefixItems) || new Set(prefixItems.map((each) => JSON.stringify(each))).size !== 1) return
  schema.items = prefixItems[0]
  delete schema.prefixItems
}

/** A GET that answers with a file. */
export interface FileRoute extends Pick<Route, 'path' | 'summary' | 'parameters' | 'query'> {
  /** The file's possible media types; the query chooses. */
  readonly mediaTypes: readonly string[]
}

/** Builds the OpenAPI 3.1 document of the routes from the same schemas that check the requests. */
export function openapi(routes: readonly Route[], files: readonly FileRoute[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  const shared: Json = {}
  share(json(problem, 'output'), shared)
  for (const file of files) paths[file.path.replaceAll(/:(\w+)/g, '{$1}')] = { get: fileOperation(file) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version,
      description: 'Who said, proposed, rejected and met whom, each with the sentence that it comes from.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: share(paths, shared) as Json,
    components: {
      schemas: shared,
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function operation(route: Route): Json {
  return {
    summary: route.summary,
    operationId: operationId(route.method, route.path),
    ...(route.write ? { security: [{}, { token: [] }] } : {}),
    parameters: [...parameters(route.parameters, 'path'), ...parameters(route.query, 'query')],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: contentOf(route.body, route.files) } }),
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: json(route.answer, 'output') } } },
      default: whatWasWrong,
    },
  }
}

function contentOf(body: z.ZodType, files: true | undefined): Json {
  const content = { 'application/json': { schema: json(body, 'input') } }
  if (!files) return content
  const text = { schema: { type: 'string' } }
  const form = {
    type: 'object',
    additionalProperties: { type: 'string', contentMediaType: 'application/octet-stream' },
  }
  return {
    ...content,
    'text/plain': text,
    'text/html': text,
    'text/csv': text,
    'application/x-ndjson': text,
    'application/pdf': {},
    'multipart/form-data': { schema: form },
    '*/*': {},
  }
}

function fileOperation({ path, summary, parameters: ofPath, query, mediaTypes }: FileRoute): Json {
  return {
    summary,
    operationId: operationId('get', path),
    parameters: [...parameters(ofPath, 'path'), ...parameters(query, 'query')],
    responses: {
      200: { description: 'The file', content: Object.fromEntries(mediaTypes.map((type) => [type, {}])) },
      default: whatWasWrong,
    },
  }
}

const whatWasWrong: Json = {
  description: 'What was wrong (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function operationId(method: string, path: string): string {
  return `${method}${path.replaceAll(/\/(?:api|v1)\b|[/:]+(\w)/g, (_, letter?: string) => letter?.toUpperCase() ?? '')}`
}

function parameters(shape: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!(shape instanceof z.ZodObject)) return []
  return Object.entries(shape.shape as Record<string, z.ZodType>).map(([name, field]) => {
    const { description, ...schema } = json(field, 'input')
    return {
      name,
      in: where,
      required: where === 'path' || !field.safeParse(undefined).success,
      ...(description === undefined ? {} : { description }),
      schema,
    }
  })
}

/**
 * Moves the definitions of a schema (`$defs`) to the components of the document, and makes references point there.
 * Shapes keep their names; a definition that zod named by itself gets a unique number.
 */
function share(value: unknown, shared: Json): unknown {
  if (Array.isArray(value)) return value.map((each) => share(each, shared))
  if (typeof value !== 'object' || value === null) return value
  const { $defs, ...rest } = value as Json
  if ($defs === undefined)
    return Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, share(each, shared)]))
  const first = Object.keys(shared).length
  const nameOf = (name: string, at: number) => (name.startsWith('__') ? `Part${first + at + 1}` : name)
  const names = new Map(Object.keys($defs as Json).map((name, at) => [name, nameOf(name, at)]))
  const renamed = JSON.parse(
    JSON.stringify({ $defs, rest }).replaceAll(
      /"#\/\$defs\/(\w+)"/g,
      (_, name: string) => `"#/components/schemas/${names.get(name)}"`,
    ),
  ) as { readonly $defs: Json; readonly rest: Json }
  for (const [name, definition] of Object.entries(renamed.$defs)) shared[names.get(name) as string] = definition
  return renamed.rest
}
