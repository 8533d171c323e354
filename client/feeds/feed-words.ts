import type { Feed } from '../../server/shapes/feeds.ts'
import { counted } from '../words.ts'

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** How a feed stands: what came from it, when it was asked, when it is asked next. @param now milliseconds since 1970. */
export function feedWords({ articles, asked, next }: Feed, now: number): string {
  const came = articles === 0 ? 'no articles yet' : counted(articles, 'article')
  const before = asked === undefined ? 'not asked yet' : `asked ${fromNow(asked, now)}`
  const after = Date.parse(next) <= now ? 'is asked in a moment' : `next ${fromNow(next, now)}`
  return [came, before, after].join(' · ')
}

/** Why a feed could not be read. */
export function failureWords({ failures, fault = 'could not be read' }: Feed): string {
  const often = failures > 1 ? ` It failed ${failures} times in a row, so it is asked less often.` : ''
  return `The address ${fault}.${often}`
}

/** Whether something is about to come, so that it is worth looking again soon. */
export function isExpected({ next }: Feed, now: number): boolean {
  return Date.parse(next) <= now
}

function fromNow(instant: string, now: number): string {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000)
  if (Math.abs(minutes) < 1) return minutes === 0 && Date.parse(instant) > now ? 'in a minute' : 'just now'
  if (Math.abs(minutes) < 90) return relative.format(minutes, 'minute')
  return Math.abs(minutes) < 48 * 60
    ? relative.format(Math.round(minutes / 60), 'hour')
    : relative.format(Math.round(minutes / 1440), 'day')
}
