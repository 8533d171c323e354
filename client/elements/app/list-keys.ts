/** Keys of a part of the explorer that has the keyboard's focus, in words. */
interface ListKey {
  readonly shown: string
  readonly does: string
}

/** The keys of the picture, once the tab key has led to one of its actors. */
export const pictureKeys: readonly ListKey[] = [
  { shown: '← ↑ → ↓', does: 'Go to the next actor that lies there' },
  { shown: 'Page Down, Page Up', does: 'Go through all actors' },
  { shown: 'Enter', does: 'Read what the actor said, and what is said of it' },
  { shown: 'Shift with an arrow', does: 'Move the actor and pin it' },
  { shown: 'P', does: 'Pin the actor, or let it go' },
  { shown: '+, −', does: 'Zoom in and out' },
  { shown: '0', does: 'Show the whole network' },
]

/** The keys of the table, once the tab key has led to one of its rows. */
export const tableKeys: readonly ListKey[] = [
  { shown: '↑, ↓', does: 'Go to the row above or below' },
  { shown: 'Page Up, Page Down', does: 'Go ten rows up or down' },
  { shown: 'Home, End', does: 'Go to the first row or the last' },
]
