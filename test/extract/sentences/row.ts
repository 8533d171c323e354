/**
 * A text of our own and the acts that a careful reader finds in it: `act: sources > targets`, actors by the name that
 * the record shows, in alphabetical order; `?` is a source that stands for no actor.
 */
export type Row = readonly [text: string, ...acts: string[]]
