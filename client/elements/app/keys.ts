import { type Command, commandKeys } from './command-keys.ts'

/**
 * The command of a key; undefined for any other key, and where the key belongs to what the reader writes in or to a
 * dialog.
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.altKey || event.defaultPrevented || event.composedPath().some(keepsKeys)) return undefined
  const key = event.key.toLowerCase()
  const hasCtrl = event.ctrlKey || event.metaKey
  return commandKeys.find(
    (own) =>
      own.key === key &&
      (own.withCtrl ?? false) === hasCtrl &&
      (own.withShift === undefined || own.withShift === event.shiftKey),
  )?.command
}

function keepsKeys(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, dialog'))
  )
}
