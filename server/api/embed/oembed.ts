import { cardSize } from '../../graph/views/sized/card.ts'
import { escapeText } from '../../graph/views/svg/markup.ts'
import type { SavedView } from '../../shapes/views.ts'

const defaultSize = { width: 800, height: 670 }

/**
 * Describes how to embed a view: a "rich" response of oEmbed 1.0 (oembed.com).
 * @param origin of this site.
 * @param room the greatest width and height that the embedding page allows, in pixels.
 */
export function oembedOf(
  saved: SavedView,
  origin: string,
  room: { readonly width?: number | undefined; readonly height?: number | undefined },
) {
  const width = Math.min(defaultSize.width, room.width ?? defaultSize.width)
  const height = Math.min(defaultSize.height, room.height ?? defaultSize.height)
  return {
    version: '1.0',
    type: 'rich',
    title: saved.title,
    provider_name: 'Parley',
    provider_url: origin,
    cache_age: 300,
    width,
    height,
    thumbnail_url: `${origin}/embed/${saved.id}/card.png`,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: iframe({ origin, id: saved.id, title: saved.title, width, height }),
  }
}

function iframe({
  origin,
  id,
  title,
  width,
  height,
}: {
  origin: string
  id: string
  title: string
  width: number
  height: number
}): string {
  const source = escapeText(`${origin}/embed/${id}`)
  return `<iframe src="${source}" title="${escapeText(title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin" sandbox="allow-scripts allow-popups allow-same-origin"></iframe>`
}
