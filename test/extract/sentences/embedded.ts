import type { Row } from './row.ts'

/** Acts inside the words that somebody says. */
export const embedded: readonly Row[] = [
  ['France said Germany had proposed a ceasefire.', 'proposed: Germany >', 'said: France > Germany'],
  [
    'Vladimir Putin told Xi Jinping that Ukraine had rejected the deal.',
    'rejected: Ukraine >',
    'said: Vladimir Putin > Ukraine, Xi Jinping',
  ],
  [
    'Reuters reported that Turkey had turned down a request from Finland.',
    'proposed: Finland > Turkey',
    'rejected: Turkey > Finland',
    'said: Reuters > Finland, Turkey',
  ],
  [
    'The BBC said Vladimir Putin met Ali Khamenei in Tehran.',
    'met: Ali Khamenei + Vladimir Putin',
    'said: BBC > Ali Khamenei, Vladimir Putin',
  ],
  [
    'Recep Tayyip Erdogan confirmed that Turkey had rejected the bid by Sweden.',
    'rejected: Turkey > Sweden',
    'said: Recep Tayyip Erdogan > Sweden, Turkey',
  ],
  ['Sergei Lavrov complained that the West had ignored Russia.', 'said: Sergei Lavrov > Russia'],
  [
    'Colombia rejected a proposal by Venezuela to reopen the border.',
    'proposed: Venezuela > Colombia',
    'rejected: Colombia > Venezuela',
  ],
  [
    'Beijing dismissed an accusation by Canada that it had meddled.',
    'rejected: China > Canada',
    'said: Canada > China',
  ],
  ['Li Qiang said growth was slow; Wang Yi said Japan was strong.', 'said: Li Qiang >', 'said: Wang Yi > Japan'],
  [
    'Rutte said the alliance would wait, while Nawrocki proposed moving troops to Lithuania.',
    'proposed: Nawrocki > Lithuania',
    'said: Rutte >',
  ],
]
