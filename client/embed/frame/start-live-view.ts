import type { View, ViewDocument } from '../../../server/shapes/views.ts'
import { toGraph, toGraphAsBefore } from '../../picture/graph/graph.ts'
import { tokenSheet } from '../../style/tokens.ts'
import { loadFaces } from './fonts.ts'
import type { LiveListener, LiveView } from './live-view.ts'
import './live-view.ts'

/** Fetches a view and makes a live picture of it, to be put over its drawing. Rejects where there is no such view. */
export async function startLiveView(view: string, listener: LiveListener): Promise<LiveView> {
  const response = await fetch(`/embed/${view}.json`)
  if (!response.ok) throw new Error(`the view answered with ${response.status}`)
  styleOnce()
  const element = document.createElement('parley-live') as LiveView
  element.document = (await response.json()) as ViewDocument
  const graphOf = element.document.attributes.look === 3 ? toGraph : toGraphAsBefore
  element.graph = graphOf(element.document as unknown as View)
  element.listener = listener
  return element
}

function styleOnce(): void {
  if (document.adoptedStyleSheets.length > 0) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${tokenSheet()} .behind svg a { visibility: hidden; }`)
  document.adoptedStyleSheets = [sheet]
  loadFaces()
}
