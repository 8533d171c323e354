import type { Row } from './row.ts'

/** Who is one actor: bodies of a state by their country, and names that are no actors. */
export const identity: readonly Row[] = [
  // Bodies of a state by what the article says of its country.
  ['WASHINGTON (AP) — The Senate rejected the bill.', 'rejected: U.S. Senate >'],
  ['Sen. Ron Wyden (D-Ore.) spoke. The Senate rejected the treaty.', 'rejected: U.S. Senate >'],
  [
    'LANSING, Mich. (AP) — The state senator waited in Lansing, Michigan. The Senate rejected the tax.',
    'rejected: Michigan Senate >',
  ],
  [
    'Philippine troops left. The Philippines waited. Philippine voters hoped. The Senate rejected the treaty.',
    "rejected: Philippines' Senate >",
  ],
  ['The Supreme Court of Brazil rejected the appeal.', 'rejected: Supreme Court of Brazil >'],
  ['Iranian troops left Syria. The Senate rejected the treaty.', 'rejected: Senate >'],
  ["Iran's Ministry of Foreign Affairs rejected the report.", "rejected: Iran's Ministry of Foreign Affairs >"],
  ['The Florida Senate rejected the bill. The White House waited.', 'rejected: Florida Senate >'],
  // Names that are no actors.
  ['Obamacare said nothing. Benghazi rejected the report.', 'rejected: ? >', 'said: ? >'],
  ['Atlanta, Georgia, waited. Texas Gov. Greg Abbott said Georgia was late.', 'said: Greg Abbott >'],
  ['Tbilisi waited. Vladimir Putin said Georgia was late.', 'said: Vladimir Putin > Georgia'],
  ['Dr. Roger C. Altman said France was late.', 'said: Roger C. Altman > France'],
  ['Elizabeth Warren met Al Franken, D-Minn.', 'met: Al Franken + Elizabeth Warren'],
  ['Follow us at https://t.co/DJPzHmuDP said Angela Merkel.', 'said: Angela Merkel >'],
]
