/** What a key asks of the explorer, wherever the keyboard's focus is. */
export type Command = 'undo' | 'redo' | 'search' | 'close' | 'keys'

interface CommandKey {
  readonly command: Command
  /** As `KeyboardEvent.key` has it, in small letters. */
  readonly key: string
  /** Whether it takes Ctrl, or the command key of a Mac. */
  readonly withCtrl?: true
  /** Whether it takes Shift; undefined where that depends on the keyboard's layout. */
  readonly withShift?: boolean
  /** What is printed on the keys. */
  readonly shown: string
  readonly does: string
}

/** The keys of the explorer as a whole. */
export const commandKeys: readonly CommandKey[] = [
  { command: 'search', key: '/', shown: '/', does: 'Search for actors, statements and articles' },
  { command: 'undo', key: 'z', withCtrl: true, withShift: false, shown: 'Ctrl Z', does: 'Undo' },
  { command: 'redo', key: 'z', withCtrl: true, withShift: true, shown: 'Ctrl Shift Z', does: 'Redo' },
  { command: 'redo', key: 'y', withCtrl: true, shown: 'Ctrl Y', does: 'Redo' },
  { command: 'close', key: 'escape', shown: 'Esc', does: 'Close the panel' },
  { command: 'keys', key: '?', shown: '?', does: 'Show the keys' },
]
