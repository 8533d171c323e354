import type { Tool } from './tool.ts'
import { actor } from './tools/actor.ts'
import { cite } from './tools/cite.ts'
import { path } from './tools/path.ts'
import { query } from './tools/query.ts'
import { schema } from './tools/schema.ts'
import { search } from './tools/search.ts'
import { statements } from './tools/statements.ts'

/** All tools, in the order in which an assistant should think of them: models get directions in Cypher wrong. */
export const tools: readonly Tool[] = [search, actor, statements, path, cite, schema, query]
