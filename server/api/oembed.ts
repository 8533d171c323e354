import { escapeText } from '../graph/views/markup.ts'
import type { SavedView } from '../types.ts'

const ordinary = { width: 800, height: 560 }

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
  const source = escapeText(`${origin}/embed/${encodeURIComponent(saved.id)}`)
  return {
    version: '1.0',
    type: 'rich',
    title: saved.title,
    provider_name: 'Parley',
    provider_url: origin,
    cache_age: 300,
    width,
    height,
    html: `<iframe src="${source}" title="${escapeText(saved.title)}" width="${width}" height="${height}" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>`,
  }
}
