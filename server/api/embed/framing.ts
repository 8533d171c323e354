import { createHash } from 'node:crypto'
import type { Response } from 'express'
import type { SavedView } from '../../shapes/views.ts'
import { pageStyle } from './page-style.ts'

/** Seconds for which caches may keep a drawing, and so how long a revoked view may still be seen. */
export const cacheSeconds = 300

/** Who may frame a page, and what the page contains. */
export interface Framed {
  /** The sites that may frame the page, besides this one; undefined: every site; empty: none, not even this one. */
  readonly sites?: SavedView['sites']
  /** The drawing in the page. Its style is allowed by hash, because an older Parley may have written it. */
  readonly svg?: string
  /** Whether scripts of this site may turn the drawing into an interactive picture. */
  readonly live?: boolean
}

/** Replaces the headers that forbid framing. The page may not run scripts or load anything from other sites. */
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
    // These headers would give the page a process of its own and delay its first paint; it holds no secrets.
    response.removeHeader('cross-origin-opener-policy')
    response.removeHeader('origin-agent-cluster')
  }
  return response.set({
    'content-security-policy': policy.join('; '),
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'cache-control': `public, max-age=${cacheSeconds}`,
  })
}

function hashed(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
