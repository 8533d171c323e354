import cytoscape from 'cytoscape'
import { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import Sigma4 from 'sigma-4'
import { DataSet } from 'vis-data/peer'
import { Network } from 'vis-network/peer'
import '../../../client/elements/picture/picture.ts'
import type { Picture } from '../../../client/elements/picture/picture.ts'
import { largestMark, smallestMark, toGraph } from '../../../client/picture/graph/graph.ts'
import { crowding, markSize } from '../../../client/picture/look/look.ts'
import { initialState } from '../../../client/state/state.ts'
import { palette, tokenSheet } from '../../../client/style/tokens.ts'
import type { View } from '../../../server/shapes/views.ts'

/** One way to draw a view; the same operations are measured for all. */
export interface Drawn {
  /** Removes half of the links; resolves once the rest is drawn. */
  halve(): Promise<void>
}

const colours = palette('light')
const acts = ['said', 'rejected'] as const
/** Node sizes and colours are the same for all; positions are given, so no viewer has to compute a layout. */
function sizesIn(view: View): (statements: number) => number {
  const scale = crowding(view.nodes.length, { width: 1280, height: 800 })
  return (statements) => markSize(Math.min(largestMark, smallestMark + 2.2 * Math.sqrt(statements)), scale)
}

/** The graph as a bare Sigma takes it. */
function colouredGraph(view: View): MultiGraph {
  const graph = new MultiGraph()
  const sizeOf = sizesIn(view)
  for (const { key, attributes } of view.nodes) {
    const { x, y, label, kind, statements } = attributes
    graph.addNode(key, { x, y, label, size: sizeOf(statements), color: colours[kind] })
  }
  for (const { key, source, target, attributes } of view.edges) {
    graph.addEdgeWithKey(key, source, target, { size: 1, color: colours[attributes.act], act: attributes.act })
  }
  return graph
}

export const viewers: Readonly<Record<string, (view: View, place: HTMLElement) => Promise<Drawn>>> = {
  async parley(view, place) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(tokenSheet())
    document.adoptedStyleSheets = [sheet]
    const element = document.createElement('parley-picture') as Picture
    Object.assign(element, { graph: toGraph(view), state: initialState, theme: 'light' })
    place.append(element)
    await element.updateComplete
    return {
      async halve() {
        element.state = { ...initialState, acts: ['proposed', 'met'] }
        await element.updateComplete
      },
    }
  },

  async sigma(view, place) {
    const renderer = new Sigma(colouredGraph(view), place)
    return {
      async halve() {
        renderer.setSetting('edgeReducer', (_, data) => ({ ...data, hidden: acts.includes(data.act) }))
      },
    }
  },

  async 'sigma 4'(view, place) {
    const graph = colouredGraph(view)
    const renderer = new Sigma4(graph, place)
    return {
      async halve() {
        const gone = graph.filterEdges((_, { act }) => acts.includes(act))
        renderer.setEdgesState(gone, { isHidden: true })
      },
    }
  },

  async 'vis-network'(view, place) {
    const sizeOf = sizesIn(view)
    const nodes = new DataSet(
      view.nodes.map(({ key, attributes: { x, y, label, kind, statements } }) => {
        return { id: key, x, y: -y, label, size: sizeOf(statements), color: colours[kind], shape: 'dot' }
      }),
    )
    const edges = new DataSet(
      view.edges.map(({ key, source, target, attributes }) => {
        return { id: key, from: source, to: target, act: attributes.act, color: colours[attributes.act] }
      }),
    )
    const network = new Network(place, { nodes, edges }, { physics: false, edges: { smooth: false, arrows: 'to' } })
    await new Promise<void>((drawn) => network.once('afterDrawing', () => drawn()))
    return {
      async halve() {
        const drawn = new Promise<void>((done) => network.once('afterDrawing', () => done()))
        const gone = edges.get().filter(({ act }) => (acts as readonly string[]).includes(act))
        edges.update(gone.map(({ id }) => ({ id, hidden: true })))
        await drawn
      },
    }
  },

  async cytoscape(view, place) {
    const sizeOf = sizesIn(view)
    const core = cytoscape({
      container: place,
      elements: {
        nodes: view.nodes.map(({ key, attributes: { x, y, label, kind, statements } }) => {
          return {
            data: { id: key, label, size: 2 * sizeOf(statements), colour: colours[kind] },
            position: { x, y: -y },
          }
        }),
        edges: view.edges.map(({ key, source, target, attributes: { act } }) => {
          return { data: { id: key, source, target, act, colour: colours[act] } }
        }),
      },
      layout: { name: 'preset' },
      style: [
        {
          selector: 'node',
          style: {
            label: 'data(label)',
            width: 'data(size)',
            height: 'data(size)',
            'background-color': 'data(colour)',
          },
        },
        {
          selector: 'edge',
          style: {
            'line-color': 'data(colour)',
            width: 1,
            'curve-style': 'straight',
            'target-arrow-shape': 'triangle',
          },
        },
      ],
    })
    await new Promise<void>((drawn) => core.one('render', () => drawn()))
    return {
      async halve() {
        const drawn = new Promise<void>((done) => core.one('render', () => done()))
        core.edges('[act = "said"], [act = "rejected"]').style('display', 'none')
        await drawn
      },
    }
  },
}
