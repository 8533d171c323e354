import { phrases } from './words.ts'

/** Labels of turns in transcripts that name nobody, in lower case. */
export const ASKERS = phrases([
  'question',
  'reporter',
  'interviewer',
  'moderator',
  'host',
  'audience',
  'audience member',
  'operator',
  'press',
  'unidentified',
  'unidentified speaker',
  'unidentified male',
  'unidentified female',
  'speaker',
  'participant',
  'answer',
  'note',
  'editor',
  'source',
  'hon. members',
  'several hon. members',
])
