import type { FromFrame } from '../protocol.ts'

/**
 * The message that an event brings from a frame; undefined where it comes from elsewhere or is no message of Parley's.
 */
export function messageOfFrame(event: MessageEvent, frame: HTMLIFrameElement): FromFrame | undefined {
  if (event.source === null || event.source !== frame.contentWindow) return undefined
  const message = event.data as FromFrame | null
  if (typeof message !== 'object' || message?.parley !== 1) return undefined
  if (message.type !== 'height') return ['ready', 'select', 'open'].includes(message.type) ? message : undefined
  const { height } = message
  return typeof height === 'number' && height > 0 && height < 20_000 ? message : undefined
}
