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
]
