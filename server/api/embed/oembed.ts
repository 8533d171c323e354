import { cardSize } from '../../graph/views/svg/card.ts'
import { escapeText } from '../../graph/views/svg/markup.ts'
import type { SavedView } from '../../shapes/views.ts'

const ordinary = { width: 800, height: 670 }

/**
 * What oEmbed 1.0 (oembed.com) calls a rich answer.
 * @param origin of this site.
 * @param most the width and height that the page has room for, in pixels.
 */
export function oembedOf(
  saved: SavedView,
  origin: string,
  most: { readonly width?: number | undefined; readonly height?: number | undefined },
) {
  const width = Math.min(ordinary.width, most.width ?? ordinary.width)
  const height = Math.min(ordinary.height, most.height ?? ordinary.height)
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
