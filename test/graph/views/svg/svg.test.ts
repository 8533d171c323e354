import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DASHES } from '../../../../client/style/dashes.ts'
import { colours as tokens } from '../../../../client/style/tokens.ts'
import { colours } from '../../../../server/graph/views/svg/colours.ts'
import { dashOf } from '../../../../server/graph/views/svg/lines.ts'
import { escapeText } from '../../../../server/graph/views/svg/markup.ts'
import { type Box, placeNames, widthOf } from '../../../../server/graph/views/svg/names.ts'
import { drawView } from '../../../../server/graph/views/svg/svg.ts'
import type { View, ViewNode } from '../../../../server/shapes/views.ts'
import { ACTOR_KINDS, ACTS } from '../../../../server/shapes/vocabulary.ts'

const node = (
  key: string,
  label: string,
  x: number,
  y: number,
  more: Partial<ViewNode['attributes']> = {},
): ViewNode => ({
  key,
  attributes: { label, kind: 'country', x, y, statements: 3, ...more },
})

const viewOf = (nodes: readonly ViewNode[], edges: View['edges'] = []): View => ({
  options: { type: 'mixed', multi: true, allowSelfLoops: false },
  attributes: { actors: nodes.length, statements: 1, articles: 1, truncated: false },
  nodes,
  edges,
})

const draw = (view: View, title = 'A view') =>
  drawView(view, { title, edgeHref: ({ key }) => `/?link=${key}`, nodeHref: ({ key }) => `/actors/${key}` })

test('the colours are those of the client', () => {
  for (const [name, values] of Object.entries(colours)) expect(tokens[name as keyof typeof tokens]).toEqual(values)
})

test.each(ACTS)('the dashes of %s are those of the client', (act) => {
  expect(dashOf(act)).toBe(DASHES[act] === null ? '' : ` stroke-dasharray="${DASHES[act].join(' ')}"`)
})

describe('a drawing', () => {
  const view = viewOf(
    [
      node('a', 'Ann & Co', 0, 0, { kind: 'organisation' }),
      node('b', 'Bea', 200, 100),
      node('c', 'Cyd', 0, 200, { kind: 'person' }),
    ],
    [
      { key: 'a~rejected~b', source: 'a', target: 'b', attributes: { act: 'rejected', count: 2 } },
      { key: 'a~said~b', source: 'a', target: 'b', attributes: { act: 'said', count: 1 } },
      { key: 'b~met~c', source: 'b', target: 'c', undirected: true, attributes: { act: 'met', count: 1 } },
    ],
  )
  const svg = draw(view)

  test('links every line to its statements and every actor to its page', () => {
    for (const { key } of view.edges) expect(svg).toContain(`<a href="/?link=${key}"`)
    for (const { key } of view.nodes) expect(svg.match(new RegExp(`<a href="/actors/${key}"`, 'g'))).toHaveLength(2)
  })

  test('describes in words what it shows', () => {
    expect(svg).toContain('<title>A view</title><desc>3 actors and 3 links between them.</desc>')
    expect(svg).toContain('<title>Ann &amp; Co → Bea, rejected: 2 statements</title>')
    expect(svg).toContain('<title>Bea – Cyd, met: 1 statement</title>')
  })

  test('has a legend of exactly what it shows', () => {
    for (const word of ['said', 'rejected', 'met', 'person', 'country', 'organisation']) {
      expect(svg).toContain(`>${word}</text>`)
    }
    expect(svg).not.toContain('>proposed</text>')
  })

  test('keeps lines between the same two actors apart', () => {
    const paths = [...svg.matchAll(/class="line" d="(M[^"]+)"/g)].map(([, path]) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  test('is the same every time, and empty where there is nothing', () => {
    expect(draw(view)).toBe(svg)
    expect(draw(viewOf([]))).toContain('No actors match this view.')
  })

  test('any view is well-formed, and every number in it finite', () => {
    const anyNode = fc.record({
      label: fc.string({ unit: 'binary', maxLength: 60 }),
      kind: fc.constantFrom(...ACTOR_KINDS),
      x: fc.double({ min: -5000, max: 5000, noNaN: true }),
      y: fc.double({ min: -5000, max: 5000, noNaN: true }),
      statements: fc.nat(1000),
    })
    const anyEdge = fc.record({
      from: fc.nat(9),
      to: fc.nat(9),
      act: fc.constantFrom(...ACTS),
      count: fc.integer({ min: 1, max: 99 }),
    })
    fc.assert(
      fc.property(
        fc.array(anyNode, { maxLength: 10 }),
        fc.array(anyEdge, { maxLength: 10 }),
        fc.string({ unit: 'binary' }),
        (nodes, lines, title) => {
          const edges = lines
            .filter(({ from, to }) => from !== to && from < nodes.length && to < nodes.length)
            .map(({ from, to, act, count }) => ({
              key: `${from}~${act}~${to}`,
              source: `${from}`,
              target: `${to}`,
              attributes: { act, count },
            }))
          const text = draw(
            viewOf(
              nodes.map((attributes, at) => ({ key: `${at}`, attributes })),
              edges,
            ),
            title,
          )
          expect(text.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
          expect(text.replace(/<(?:title|desc|text|svg)[^<]*(?:<\/\w+>)?/g, '')).not.toMatch(/NaN|Infinity|undefined/)
          expect(text.match(/<a /g)?.length ?? 0).toBe(text.match(/<\/a>/g)?.length ?? 0)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('names', () => {
  test('never overlap one another or a mark, whatever the positions', () => {
    const anyPlace = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      label: fc.string({ maxLength: 40 }),
    })
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 40 }), (places) => {
        const nodes = places.map(({ x, y, label }, at) => node(`${at}`, label, x, y))
        const marks = new Map(
          places.map(({ x, y }, at) => [`${at}`, { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }]),
        )
        const boxes = placeNames(nodes, marks).map(({ text, x, y }): Box => {
          const wide = widthOf(text)
          return { left: x - wide / 2, right: x + wide / 2, top: y - 12, bottom: y + 4 }
        })
        const all = [...boxes, ...marks.values()]
        for (const [at, box] of boxes.entries()) {
          for (const [other, with_] of all.entries()) {
            const apart =
              box.left >= with_.right || with_.left >= box.right || box.top >= with_.bottom || with_.top >= box.bottom
            if (at !== other) expect(apart).toBe(true)
          }
        }
      }),
    )
  })

  test('stand beside every mark if there is room, and are cut if they are long', () => {
    const nodes = [node('a', 'Ann', 0, 0), node('b', 'The International Committee of the Red Cross', 300, 0)]
    const marks = new Map(
      nodes.map(({ key, attributes: { x, y } }) => [key, { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }]),
    )
    expect(placeNames(nodes, marks).map(({ text }) => text)).toEqual(['Ann', 'The International Committee…'])
  })
})

test.each([
  [`<script>alert(1)</script>`, `&lt;script&gt;alert(1)&lt;/script&gt;`],
  [`" onload="x`, `&quot; onload=&quot;x`],
  [`' & ]]>`, `&#39; &amp; ]]&gt;`],
  ['a\u0000b\u0008c\ud800d\uffff', 'abc\ufffdd'],
])('%j is written %s', (text, expected) => {
  expect(escapeText(text)).toBe(expected)
})

describe('a line that only speaks about its target', () => {
  const nodes = [node('a', 'A', 0, 0), node('b', 'B', 90, 0)]
  const link = (
    act: 'said' | 'met',
    more: { readonly count: number; readonly about?: number },
  ): View['edges'][number] => ({
    key: `a~${act}~b`,
    source: 'a',
    target: 'b',
    attributes: { act, ...more },
  })
  const legendOf = (svg: string) => /<g class="legend".*/.exec(svg)?.[0] ?? ''

  test('is thin, with an open head, and stands in the legend', () => {
    const light = draw(viewOf(nodes, [link('said', { count: 4, about: 4 })]))
    expect([...light.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['1', '1', '2', '1'])
    expect(light.replace(legendOf(light), '')).not.toContain('class="head"')
    expect(light).toContain('A → B, said: 4 statements, only about it')
    expect(legendOf(light)).toContain('speaks about')
  })

  test('is any other as soon as one statement is directed at the target', () => {
    const heavy = draw(viewOf(nodes, [link('said', { count: 4, about: 3 })]))
    const before = draw(viewOf(nodes, [link('said', { count: 4 })]))
    expect(heavy).toContain('A → B, said: 4 statements, 3 of them only about it')
    expect(heavy.replace(', 3 of them only about it', '')).toBe(before)
    expect(legendOf(heavy)).not.toContain('speaks about')
  })

  test('leaves the legend room', () => {
    const acts = ACTS.map((act) => ({
      ...link('said', { count: 1, about: 1 }),
      key: act,
      attributes: { act, count: 1 },
    }))
    const kinds = ACTOR_KINDS.map((kind, at) => node(kind, kind, at, 0, { kind }))
    const svg = draw(viewOf([...nodes, ...kinds], [...acts, link('said', { count: 1, about: 1 })]))
    const width = Number(/ width="(\d+)/.exec(svg)?.[1])
    const last = Number(/.*<text class="note" x="([\d.]+)" y="[\d.]+">organisation/.exec(legendOf(svg))?.[1])
    expect(width).toBeGreaterThan(last + widthOf('organisation'))
  })
})
