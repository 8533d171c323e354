import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openapi } from '../../server/api/openapi.ts'
import { viewQuery } from '../../server/api/requests.ts'
import { route } from '../../server/api/route.ts'
import { evidence, page } from '../../server/shapes/answers.ts'

interface Described {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Described>>
}

/** The document of one route that answers with a page of statements, and of what it needs. */
const document = openapi(
  [
    route({
      method: 'get',
      path: '/things/:id',
      summary: 'Things',
      parameters: z.strictObject({ id: z.string() }),
      query: viewQuery,
      answer: page(evidence),
      handle: async () => undefined,
    }),
  ],
  [],
  '1.0.0',
) as {
  readonly paths: {
    readonly '/things/{id}': {
      readonly get: { readonly parameters: readonly { name: string; description?: string }[] }
    }
  }
  readonly components: { readonly schemas: Readonly<Record<string, Described>> }
}
const { schemas } = document.components

describe('the OpenAPI document', () => {
  test('has each shape once, under its name', () => {
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Problem', 'Evidence', 'Span', 'ArticleRef']))
    expect(schemas.Evidence?.properties?.article?.$ref).toBe('#/components/schemas/ArticleRef')
  })

  test.each([
    ['Evidence', 'passage', 'The stretch of the article that covers the sentence and every piece of the content.'],
    ['Evidence', 'confidence', 'The chance that the statement is right, 0 to 1'],
    ['Span', 'start', 'Offset of the first character, in UTF-16 code units.'],
  ])('describes %s.%s', (shape, field, description) => {
    expect(schemas[shape]?.description).toBeTruthy()
    expect(schemas[shape]?.properties?.[field]?.description).toContain(description)
  })

  test.each(['actor', 'actors', 'confidence', 'from', 'limit', 'steps'])('describes the parameter %s', (name) => {
    const described = document.paths['/things/{id}'].get.parameters.find((each) => each.name === name)
    expect(described?.description).toBe(viewQuery.shape[name as 'from'].unwrap().description)
    expect(described?.description).toBeTruthy()
  })
})
