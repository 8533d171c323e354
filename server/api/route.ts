import type { Request, Router } from 'express'
import { z } from 'zod'
import { HttpProblem } from './problem.ts'

type Shape = z.ZodType

/** One operation of the API: what checks it, what documents it and what answers it. */
export interface Route<Path extends Shape = Shape, Query extends Shape = Shape, Body extends Shape = Shape> {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  /** Express's form: `/api/v1/actors/:id`. */
  readonly path: string
  readonly summary: string
  readonly parameters?: Path
  readonly query?: Query
  readonly body?: Body
  readonly answer: Shape
  /** Only the owner may. */
  readonly write?: boolean
  readonly handle: (asked: {
    readonly parameters: z.output<Path>
    readonly query: z.output<Query>
    readonly body: z.output<Body>
    readonly request: Request
  }) => Promise<unknown>
}

/** Checks `handle` against the schemas of its route; in a list of routes these types are lost. */
export function route<Path extends Shape, Query extends Shape, Body extends Shape>(
  definition: Route<Path, Query, Body>,
): Route {
  return definition as unknown as Route
}

const nothing = z.strictObject({})

/** Adds the routes to a router: parameters, query and body are checked before `handle` sees them. */
export function addRoutes(router: Router, routes: readonly Route[]): void {
  for (const { method, path, parameters, query, body, handle } of routes) {
    router[method](path, async (request, response) => {
      const answer = await handle({
        parameters: check(parameters ?? nothing, request.params, 'address'),
        query: check(query ?? nothing, request.query, 'query'),
        body: body === undefined ? undefined : check(body, request.body, 'body'),
        request,
      })
      response.json(answer)
    })
  }
  const methods = Map.groupBy(routes, (each) => each.path)
  for (const [path, those] of methods) {
    const allowed = those.map((each) => each.method.toUpperCase())
    if (allowed.includes('GET')) allowed.push('HEAD')
    router.all(path, (request) => {
      throw new HttpProblem(405, `${request.method} is not for ${path}; use ${allowed.join(' or ')}.`, {
        headers: { allow: allowed.join(', ') },
      })
    })
  }
}

/** @throws HttpProblem 400 that names what was wrong. */
export function check<S extends Shape>(shape: S, value: unknown, part: string): z.output<S> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.slice(0, 20).map((issue) => ({
    path: [part, ...issue.path.map(String)].join('.'),
    message: issue.message,
  }))
  throw new HttpProblem(
    400,
    `The request is not as /openapi.json describes it: ${errors[0]?.path} ${errors[0]?.message}`,
    {
      errors,
    },
  )
}
