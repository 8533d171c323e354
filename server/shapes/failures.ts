import { z } from 'zod'
import type { Shape } from './shape.ts'
import { line } from './text.ts'
import { WAYS } from './vocabulary.ts'

/** How many failures a store keeps: the latest. */
export const MOST_FAILURES = 500

export const failure = z
  .strictObject({
    id: line.describe('Identifier of the failure, made from its place.'),
    where: line.describe('File, address or article, and where that holds several, the line or part.'),
    way: z.enum(WAYS).describe('How it came.'),
    at: z.iso.datetime().describe('When it could not be read, the last time.'),
    reason: line.describe('Why it could not be read, in a sentence that goes on after the place.'),
    address: line.describe('Where on the web it can be fetched anew.').exactOptional(),
  })
  .meta({ id: 'Failure', description: 'Something that was given and could not be read as an article.' })
export type Failure = Shape<typeof failure>

export const failureList = z
  .strictObject({
    items: z.array(failure).describe('The latest first.'),
    most: z.int().min(1).describe('How many are kept; of more, the oldest are let go.'),
  })
  .meta({ id: 'FailureList', description: 'What could not be read, and was not read since.' })
export type FailureList = Shape<typeof failureList>
