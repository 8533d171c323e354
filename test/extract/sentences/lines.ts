import type { Row } from './row.ts'

/** Headlines, datelines and hard-wrapped lines. */
export const lines: readonly Row[] = [
  ['Russia says Ukraine fired first', 'said: Russia > Ukraine'],
  ['Hamas rejects Israeli offer', 'proposed: Israel > Hamas', 'rejected: Hamas > Israel'],
  ['Iran ‘ready for talks’ with US, says Araghchi', 'said: Araghchi > Iran, United States'],
  ['Starmer urges Putin to accept truce', 'proposed: Starmer > Putin'],
  ['MOSCOW, March 3 (Reuters) - Russia rejected the demand.', 'rejected: Russia >'],
  ['BEIJING — China said Japan had to apologize.', 'said: China > Japan'],
  ['GENEVA (AP) — Talks between Syria and the opposition ended on Friday.'],
  ['Zelensky rejects Trump peace plan', 'rejected: Zelensky > Trump'],
  ['Modi hosts Macron in New Delhi', 'met: Macron + Modi'],
  ['Angela Merkel said that\nGreece must stay in\nthe euro.', 'said: Angela Merkel > Greece'],
  [
    'Boris Johnson told the press in London on Monday that\nFrance had refused to open the border and that the\ntalks would go on.\nEmmanuel Macron denied it.',
    'said: Boris Johnson > France',
    'rejected: France >',
    'said: Emmanuel Macron >',
  ],
  ['US, China agree to talk, says Blinken', 'said: Blinken > China, United States'],
  ['Germany, France and Poland to send tanks, says Scholz', 'said: Scholz > France, Germany, Poland'],
]
