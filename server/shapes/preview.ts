import { z } from 'zod'
import { articleWithStatements } from './answers.ts'
import type { Shape } from './shape.ts'
import { line } from './text.ts'

export const preview = z
  .strictObject({
    articles: z
      .array(articleWithStatements)
      .describe(
        'The articles as they would be stored. Sent to /api/v1/articles, each is stored with these statements.',
      ),
    known: z.array(line).describe('Ids of articles that are stored already with the same text.'),
    refused: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
    more: z.boolean().describe('Whether there are further articles, which were not looked at.'),
    notes: z
      .array(z.strictObject({ where: z.string(), note: z.string() }))
      .describe('What was not read of the files, though nothing was refused.')
      .exactOptional(),
  })
  .meta({ id: 'Preview', description: 'What would be found in the articles of one request.' })
export type Preview = Shape<typeof preview>
