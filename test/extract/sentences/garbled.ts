import type { Row } from './row.ts'

/** Errors of machine translation. */
export const garbled: readonly Row[] = [
  ['French Foreign Minister Jean-Noel Barrot he said that Russia not wants peace.', 'said: Jean-Noel Barrot > Russia'],
  ['The spokesman of Kremlin Dmitri Peskow has said that the Ukraine is not ready.', 'said: Dmitri Peskow > Ukraine'],
  ['“Russia does not want the ceasefire, said German Chancellor Friedrich Merz.', 'said: Friedrich Merz > Russia'],
  [
    'The Turkish Minister of Foreign Affairs Hakan Fidan, announced the Turkey will host the negotiations',
    'said: Hakan Fidan > Turkey',
  ],
  [
    'Polish Prime Minister Donald Tusk, told that Hungary stands at side of Russia.',
    'said: Donald Tusk > Hungary, Russia',
  ],
  [
    'Italian Premier Georgia Meloni has rejected the idea of sending soldiers in Ukraine.',
    'rejected: Georgia Meloni > Ukraine',
  ],
  ['According Mark Rutte, NATO is ready.', 'said: Mark Rutte > NATO'],
  ['British Defence Secretary John Healey He announced the new package for Ukraine.', 'said: John Healey > Ukraine'],
  ['President Zelensky said ; that Ukraine agree to the truce.', 'said: Zelensky > Ukraine'],
  [
    'Chinese foreign ministry spokesman Guo Jiakun, on Thursday said, China is opposed to sanctions by United States.',
    'said: Guo Jiakun > China, United States',
  ],
  [
    'Keir Starmer, UK Prime Minister, has underlined, that France and UK are united.',
    'said: Keir Starmer > France, United Kingdom',
  ],
  ['The foreign minister of Italy Antonio Tajani said that Israel must stop.', 'said: Antonio Tajani > Israel'],
  ['“The Europe is ready for the peace, Emmanuel Macron said.', 'said: Emmanuel Macron >'],
  ['Erdogan : “Sweden not respect us', 'said: Erdogan > Sweden'],
]
