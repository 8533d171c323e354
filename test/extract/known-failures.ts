import type { Row } from './sentences.ts'

/** What a careful reader finds and we do not, or find and a careful reader would not. One that passes goes to sentences.ts. */
export const knownFailures: readonly Row[] = [
  [
    'South Korean President Lee Myung-bak hosted his Japanese counterpart in Seoul.',
    'met: Japan + Lee Myung-bak + South Korea',
  ],
  ['Ethiopia and Eritrea signed a peace deal after talks in Asmara.', 'met: Eritrea + Ethiopia'],
  ['President Trump spoke of a “very good call” with Vladimir Putin.', 'met: Trump + Vladimir Putin'],
  ['The Philippines filed a protest against China over the new island.', 'said: Philippines > China'],
  ['Recep Tayyip Erdoğan said Syria was a threat.', 'said: Recep Tayyip Erdoğan > Syria'],
  [
    'French President Emmanuel Macron on Tuesday called Russian leader Vladimir Putin to discuss Ukraine.',
    'met: Emmanuel Macron + Vladimir Putin',
  ],
  [
    'Lavrov said Kerry had told him that Washington rejected the plan.',
    'rejected: United States >',
    'said: Kerry > Lavrov, United States',
    'said: Lavrov > Kerry, United States',
  ],
  [
    'Russia is expected to host Serbia next week, the Interfax news agency reported.',
    'said: Interfax > Russia, Serbia',
  ],
]
