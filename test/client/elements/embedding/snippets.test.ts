import { describe, expect, test } from 'vitest'
import { embedAddress, FORMS, ordinaryOptions, snippet } from '../../../../client/elements/embedding/snippets.ts'
import { readToFrame } from '../../../../client/embed/protocol.ts'

const view = { origin: 'https://parley.example.org', id: 'abc', title: 'Talks', options: ordinaryOptions }

describe('snippets', () => {
  test.each(FORMS)('%s names the view, and its markup lets nothing break out', (form) => {
    expect(snippet(form, view)).toContain('https://parley.example.org/')
    const hostile = snippet(form, { ...view, title: `"><script>alert(1)</script>` })
    expect(hostile.match(/<script/g) ?? []).toHaveLength(form === 'resizing' || form === 'element' ? 1 : 0)
    expect(hostile).toContain('&quot;&gt;&lt;script&gt;')
  })

  test('the address contains only options that differ from the defaults', () => {
    expect(embedAddress(view)).toBe('https://parley.example.org/embed/abc')
    const options = { theme: 'dark', labels: false, plain: true, transparent: false, static: true } as const
    expect(embedAddress({ ...view, options }, '.svg')).toBe(
      'https://parley.example.org/embed/abc.svg?theme=dark&labels=off&plain&static',
    )
    expect(snippet('element', { ...view, options })).toContain(' theme="dark" labels="off" plain="" static=""')
  })
})

describe('messages to a frame', () => {
  test.each([
    [{ parley: 1, type: 'theme', theme: 'dark' }],
    [{ parley: 1, type: 'select', selected: null }],
    [{ parley: 1, type: 'select', selected: { link: 'a~met~b' } }],
    [{ parley: 1, type: 'select', selected: { actor: 'country:RU' } }],
    [{ parley: 1, type: 'filter', acts: ['met'], kinds: ['person'] }],
  ])('%j is one', (message) => expect(readToFrame(message)).toEqual(message))

  test.each([
    [null],
    ['theme'],
    [{}],
    [{ parley: 2, type: 'theme', theme: 'dark' }],
    [{ parley: 1, type: 'theme', theme: 'pink' }],
    [{ parley: 1, type: 'select' }],
    [{ parley: 1, type: 'select', selected: { link: 1 } }],
    [{ parley: 1, type: 'toString' }],
  ])('%j is none', (message) => expect(readToFrame(message)).toBeUndefined())

  test('a filter with only unknown values shows everything', () => {
    expect(readToFrame({ parley: 1, type: 'filter', acts: ['shouted'] })).toMatchObject({
      acts: ['said', 'proposed', 'rejected', 'met'],
      kinds: ['person', 'country', 'organisation'],
    })
  })
})
