import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLog } from '../../../server/api/operation/log.ts'

const logged = (entry: object, secrets: readonly string[] = []) => {
  const lines: string[] = []
  createLog({ write: (line) => lines.push(line) }, 'info', secrets).info(entry, 'said')
  return lines.join('')
}

describe('the log', () => {
  test('contains no secret, wherever in a message it stands', () => {
    const secret = 'sesame "open"'
    const error = new Error(`wrong: ${secret}`)
    const line = logged({ err: error, text: `x${secret}x`, password: 'other' }, [secret])
    expect(line).not.toContain('sesame')
    expect(logged({ config: { password: 'other' } })).not.toContain('other')
    expect(logged({ req: { headers: { authorization: 'Bearer x1' } } })).not.toContain('x1')
  })

  test('has one line for each entry, escapes control characters, and loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed())
        const line = logged({ text })
        expect(line.endsWith('\n')).toBe(true)
        expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        expect(JSON.parse(line)).toMatchObject({ text })
      }),
      { examples: [['\u001b[2J'], ['\u009b'], ['\u202e'], ['a\r\nb'], ['\u{e0041}']] },
    )
  })
})
