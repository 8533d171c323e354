import type { Request, Router } from 'express'
import { z } from 'zod'
import { HttpProblem } from './problem.ts'

type Shape = z.ZodType

/** One operation of the API: its documentation, the schemas that check it, and the function that answers it. */
export interface Route<Path extends Shape = Shape, Query extends Shape = Shape, Body extends Shape = Shape> {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  /** In Express's syntax: `/api/v1/actors/:id`. */
  readonly path: string
  readonly summary: string
  readonly parameters?: Path
  readonly query?: Query
  readonly body?: Body
  /** Whether it takes files, too: a body that is not JSON is then left to `handle`, which gets no `body`. */
  readonly files?: true
  readonly answer: Shape
  /** Whether only the owner may use it. */
  readonly write?: boolean
  readonly handle: (asked: {
    readonly parameters: z.output<Path>
    readonly query: z.output<Query>
    readonly body: z.output<Body>
    readonly request: Request
  }) => Promise<unknown>
}

/** Lets the compiler check `handle` against its route's schemas, whose types a list of routes would lose. */
export function route<Path extends Shape, Query extends Shape, Body extends Shape>(
  definition: Route<Path, Query, Body>,
): Route {
  return definition as unknown as Route
}

const nothing = z.strictObject({})

/** Adds routes to a router. Parameters, query and body are checked before `handle` receives them. */
export function addRoutes(router: Router, routes: readonly Route[]): void {
  for (const { method, path, parameters, query, body, files, handle } of routes) {
    router[method](path, async (request, response) => {
      const answer = await handle({
        parameters: check(parameters ?? nothing, request.params, 'address'),
        query: check(query ?? nothing, request.query, 'query'),
        body: body === undefined || (files && !request.is('json')) ? undefined : check(body, request.body, 'body'),
        request,
      })
      response.json(answer)
    })
  }
  const methods = Map.groupBy(routes, (each) => each.path)
  for (const [path, routesOfPath] of methods) {
    const allowed = routesOfPath.map((each) => each.method.toUpperCase())
    if (allowed.includes('GET')) allowed.push('HEAD')
    router.all(path, (request) => {
      throw new HttpProblem(405, `${path} does not support ${request.method}; use ${allowed.join(' or ')}.`, {
        headers: { allow: allowed.join(', ') },
      })
    })
  }
}

/** Parses part of a request. @throws HttpProblem 400 that lists what was wrong. */
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
