import type { Row } from './row.ts'

/** Transcripts, parliamentary records, questions and answers; and lists that look like them. */
export const transcripts: readonly Row[] = [
  [
    'MR. MILLER: Good afternoon.\n\nQUESTION: Did Turkey agree?\n\nMR. MILLER: Turkey has not. Iran will.\n\nSECRETARY BLINKEN: We will support Ukraine.',
    'said: BLINKEN > Ukraine',
    'said: MILLER >',
    'said: MILLER > Iran, Turkey',
  ],
  [
    'Finance Minister Christian Lindner gave an interview on Monday.\n\nQ: Will taxes rise in Spain?\n\nA: No. Germany must save.',
    'said: Christian Lindner > Germany',
  ],
  [
    'Our reporter Jane Doe spoke with Christian Lindner.\n\nQ. And Greece?\n\nA. I rejected the plan.\n\nGreece must pay.\n\nQ. And Spain?\n\nA. No.',
    'met: Christian Lindner + Jane Doe',
    'rejected: Christian Lindner >',
    'said: Christian Lindner >',
    'said: Christian Lindner > Greece',
  ],
  [
    'Owen Smith (Pontypridd) (Lab): Will Spain pay?\n\nChloe Smith: Spain will pay in May.\n\nStephen Flynn (Aberdeen South) (SNP): Never.',
    'said: Chloe Smith > Spain',
    'said: Owen Smith > Spain',
    'said: Stephen Flynn >',
  ],
  ['Key figures\nDirector: Christopher Nolan\nCast: Margot Robbie\nMusic: Hans Zimmer'],
  ['Name: Joe Biden\nBorn: 1942 in Scranton\nOffice: President'],
]
