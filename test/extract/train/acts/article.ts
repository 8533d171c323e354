import type { GoldLine } from '../../../../server/extract/train/acts/gold.ts'

/** A small annotated article. */
export const article: GoldLine = {
  id: 'small',
  sentences: [
    'Sweden rejected Norway’s plan to close the border.',
    'Norway said the plan was fair, and Sweden said the plan was late.',
    'Norway will meet Sweden on Friday.',
  ],
  actors: [
    { id: 'sweden', surface: ['Sweden'] },
    { id: 'norway', surface: ['Norway'] },
  ],
  acts: [
    {
      s: 0,
      act: 'rejected',
      source: ['sweden'],
      targets: ['norway'],
      to: ['norway'],
      cue: 'rejected',
      content: 'Norway’s plan to close the border',
    },
    { s: 1, act: 'said', source: ['norway'], cue: 'said', content: 'the plan was fair' },
    { s: 1, act: 'said', source: ['sweden'], cue: 'said', content: 'the plan was late' },
  ],
  unreal: [{ s: 2, act: 'met', status: 'planned', source: ['norway'], targets: ['sweden'], cue: 'meet', content: '' }],
}
