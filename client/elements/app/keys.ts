/** What a key asks of the explorer, wherever the keyboard's focus is. */
export type Command = 'undo' | 'redo' | 'search' | 'close'

/**
 * The command of a key; undefined for any other key, and where the key belongs to what the reader writes in or to a
 * dialog.
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.altKey || event.defaultPrevented || event.composedPath().some(keepsKeys)) return undefined
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y') return 'redo'
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
    return undefined
  }
  if (key === '/') return 'search'
  return key === 'escape' ? 'close' : undefined
}

function keepsKeys(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, dialog'))
  )
}
