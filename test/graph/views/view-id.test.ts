import { expect, test } from 'vitest'
import { viewIdOf } from '../../../server/graph/views/view-id.ts'

test.each([
  [0xf8, /^_[\w-]{23}$/],
  [0xfc, /^_[\w-]{23}$/],
  [0x00, /^A[\w-]{23}$/],
])('18 bytes that begin with %i make 24 characters, the first of them no hyphen', (first, expected) => {
  expect(viewIdOf(Buffer.alloc(18, first))).toMatch(expected)
})
