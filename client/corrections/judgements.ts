/** The answers to whether two actors are one. */
export const JUDGEMENTS = ['same', 'different', 'unsure'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

interface Words {
  readonly ask: string
  readonly done: string
  /** The key that gives this answer. */
  readonly key: string
}

export const judgementWords: Readonly<Record<Judgement, Words>> = {
  same: { ask: 'The same', done: 'the same', key: 's' },
  different: { ask: 'Different', done: 'different', key: 'd' },
  unsure: { ask: 'Unsure', done: 'unsure', key: 'u' },
}
