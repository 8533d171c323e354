import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Act } from '../../../server/shapes/vocabulary.ts'
import { ACTS } from '../../../server/shapes/vocabulary.ts'
import { captionWords, deedOf, reachOf, verbOf } from '../../act-words.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { linkKey } from '../../state/address.ts'
import type { Link, State } from '../../state/state.ts'
import { publisherAgainst } from '../../state/state.ts'
import { namesOf } from '../../words.ts'

const product = 'Parley'

/** The title of the page: what is selected, then the product. */
export function titleOf({ selection }: State, graph: Graph | undefined, evidence: Evidence | undefined): string {
  const name = (id: string) => (graph?.hasNode(id) ? graph.getNodeAttribute(id, 'label') : undefined)
  const words = () => {
    switch (selection?.what) {
      case 'actor':
        return name(selection.id)
      case 'link':
        return [name(selection.source), linkWords(graph, selection), name(selection.target)].filter(Boolean).join(' ')
      case 'statement':
        return evidence?.id === selection.id ? `${namesOf(evidence.sources)} ${deedOf(evidence)}` : undefined
      case 'path':
        return [name(selection.from), 'to', name(selection.to)].filter(Boolean).join(' ')
      case 'common':
        return [name(selection.one), 'and', name(selection.other)].filter(Boolean).join(' ')
      default:
        return undefined
    }
  }
  const title = words()?.trim()
  return title ? `${title} · ${product}` : product
}

/** What stands between the names of a link's ends; the act, where the picture does not hold the link. */
function linkWords(graph: Graph | undefined, link: Link): string {
  const key = linkKey(link)
  return graph?.hasEdge(key) ? verbOf(link.act, reachOf(graph.getEdgeAttributes(key))) : link.act
}

/** The act between "Who" and "whom" in a proposed title. */
const dealings: Readonly<Record<Act, string>> = {
  said: 'spoke about',
  proposed: 'made proposals to',
  rejected: 'rejected',
  met: 'met',
}

/** A title for a view of this state, for the reader to change. */
export function proposedTitle(state: State, graph: Graph | undefined): string {
  const title = titleOf(state, graph, undefined).replace(` · ${product}`, '')
  if (title !== product) return title
  const other = publisherAgainst(state)
  if (other !== null) return `${new Intl.ListFormat('en-GB').format(state.publishers)} and ${other} compared`
  const acts = ACTS.filter((act) => state.acts.includes(act))
  const dealing = (act: Act) => (state.roles.includes('about') ? dealings[act] : captionWords(act, 'directed'))
  if (acts.length === 0 || acts.length === ACTS.length) return 'Who said what about whom'
  return `Who ${new Intl.ListFormat('en-GB').format(acts.map(dealing))} whom`
}
