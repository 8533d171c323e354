import { createHash } from 'node:crypto'
import type { Response } from 'express'
import type { SavedView } from '../../shapes/views.ts'
import { pageStyle } from './page-style.ts'

/** Seconds for which caches may keep a drawing. A view that was revoked can still be seen for as long. */
export const keep = 300

export interface Framed {
  /** Who may frame it besides this site; undefined: anybody; empty: nobody. */
  readonly sites?: SavedView['sites']
  /** The drawing in it, whose style an older Parley may have written. */
  readonly svg?: string
  /** Whether the drawing may come alive, which needs scripts of this site. */
  readonly live?: boolean
}

/** Replaces the headers that forbid framing on every other page. Nothing from another site is run, styled or loaded. */
export function allowFraming(response: Response, { sites, svg = '', live = false }: Framed): Response {
  const styles = [pageStyle, /<style>([^<]*)<\/style>/.exec(svg)?.[1] ?? '']
  const ancestors = sites === undefined ? ['*'] : sites.length === 0 ? ["'none'"] : ["'self'", ...sites]
  const policy = [
    "default-src 'none'",
    `style-src ${styles
      .filter((style) => style !== '')
      .map(hashed)
      .join(' ')}`,
    "img-src 'self'",
    ...(live ? ["script-src 'self'", "connect-src 'self'", "font-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
  ]
  if (sites?.length !== 0) {
    response.removeHeader('x-frame-options')
    // A page that holds no secret needs no process of its own, which would delay its first paint.
    response.removeHeader('cross-origin-opener-policy')
    response.removeHeader('origin-agent-cluster')
  }
  return response.set({
    'content-security-policy': policy.join('; '),
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'cache-control': `public, max-age=${keep}`,
  })
}

function hashed(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
