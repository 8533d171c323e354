import type { Row } from './row.ts'

/** Whom an act is directed to, and whom its content only mentions: `act: sources > target (role), …`. */
export const roles: readonly Row[] = [
  // Told, asked, written to
  [
    'Angela Merkel told Emmanuel Macron that Greece must pay.',
    'said: Angela Merkel > Emmanuel Macron (to), Greece (about)',
  ],
  ['Angela Merkel said Greece must pay.', 'said: Angela Merkel > Greece (about)'],
  ['Olaf Scholz told the broadcaster RTL that Poland was wrong.', 'said: Olaf Scholz > Poland (about), RTL (to)'],
  ['Mark Rutte was told by Joe Biden that Spain had left.', 'said: Joe Biden > Mark Rutte (to), Spain (about)'],
  [
    'In a letter to Kofi Annan, Syria said Israel had crossed the line.',
    'said: Syria > Israel (about), Kofi Annan (to)',
  ],
  // Judged
  ['Japan accused China of breaking the agreement with Taiwan.', 'said: Japan > China (to), Taiwan (about)'],
  ['China was accused by Japan of spying on Taiwan.', 'said: Japan > China (to), Taiwan (about)'],
  ['Egypt condemned the attack on Sudan.', 'said: Egypt > Sudan (about)'],
  ['Egypt condemned Ethiopia’s attack on Sudan.', 'said: Egypt > Ethiopia (to), Sudan (about)'],
  ['Sergei Lavrov criticized the American plan for Syria.', 'said: Sergei Lavrov > Syria (about), United States (to)'],
  ['Ireland thanked Norway for its help in Malta.', 'said: Ireland > Malta (about), Norway (to)'],
  ['Peru congratulated Ecuador on the deal with Chile.', 'said: Peru > Chile (about), Ecuador (to)'],
  ['Italy welcomed the decision by Albania.', 'said: Italy > Albania (to)'],
  // Verbs with a preposition
  ['Slovakia lashed out at Hungary over the law on Serbia.', 'said: Slovakia > Hungary (to), Serbia (about)'],
  ['Thailand apologized to Malaysia for the incident in Laos.', 'said: Thailand > Laos (about), Malaysia (to)'],
  // Claims and charges
  ['Pakistan alleged that India had attacked Nepal.', 'said: Pakistan > India (to), Nepal (about)'],
  ['Pakistan said that India had attacked Nepal.', 'said: Pakistan > India (about), Nepal (about)'],
  [
    'France denied the claim by Algeria that it had spied on Mali.',
    'said: France > Algeria (to), Mali (about)',
    'said: Algeria > France (to), Mali (about)',
  ],
  // Quoted, not told
  ['Xinhua quoted Wang Yi as saying that Japan was wrong.', 'said: Wang Yi > Japan (about)'],
  // Asked, to do, invited, offered
  ['The United States urged China to press North Korea.', 'proposed: United States > China (to), North Korea (about)'],
  ['China was urged by Japan to leave Taiwan alone.', 'proposed: Japan > China (to), Taiwan (about)'],
  ['Germany called on Serbia to recognize Kosovo.', 'proposed: Germany > Kosovo (about), Serbia (to)'],
  ['Chile demanded an apology from Peru for the attack on Bolivia.', 'proposed: Chile > Bolivia (about), Peru (to)'],
  ['Belgium recommended that Congo hold elections.', 'proposed: Belgium > Democratic Republic of the Congo (to)'],
  ['Ukraine proposed a prisoner exchange with Russia.', 'proposed: Ukraine > Russia (to)'],
  ['Saudi Arabia proposed sanctions on Iran.', 'proposed: Saudi Arabia > Iran (about)'],
  ['Armenia offered Azerbaijan a treaty on Georgia.', 'proposed: Armenia > Azerbaijan (to), Georgia (about)'],
  ['Cuba offered doctors to Haiti.', 'proposed: Cuba > Haiti (to)'],
  [
    'Barack Obama telephoned Dmitry Medvedev to urge an end of the war in Georgia.',
    'met: Barack Obama > Dmitry Medvedev (with)',
    'proposed: Barack Obama > Dmitry Medvedev (to), Georgia (about)',
  ],
  // Turned down
  ['Denmark rejected Donald Trump’s plan for Greenland.', 'rejected: Denmark > Donald Trump (to), Greenland (about)'],
  ['Mali spurned the offer from France.', 'rejected: Mali > France (to)'],
  ['Algeria rebuffed the French request.', 'proposed: France > Algeria (to)', 'rejected: Algeria > France (to)'],
  ['Hungary vetoed the sanctions on Russia.', 'rejected: Hungary > Russia (about)'],
  ['Iran refused to meet Antony Blinken.', 'rejected: Iran > Antony Blinken (to)'],
  ['Marco Rubio dismissed the argument that Ted Cruz could not lead.', 'rejected: Marco Rubio > Ted Cruz (about)'],
  ['Oman ruled out talks with Yemen.', 'rejected: Oman > Yemen (to)'],
  // Met
  ['Narendra Modi hosted Shinzo Abe in Delhi.', 'met: Narendra Modi > Shinzo Abe (with)'],
  ['Joe Biden and Olaf Scholz held talks.', 'met: Joe Biden > Olaf Scholz (with)'],

  // Answers that point back
  [
    'Germany proposed a pause, but Italy turned down the idea.',
    'proposed: Germany > Italy (to)',
    'rejected: Italy > Germany (to)',
  ],
  [
    'Keir Starmer demanded an inquiry. Rishi Sunak rejected the demand.',
    'proposed: Keir Starmer >',
    'rejected: Rishi Sunak > Keir Starmer (to)',
  ],
  [
    'The United States says Iran builds bombs, a charge Tehran denies.',
    'said: Iran > United States (to)',
    'said: United States > Iran (to)',
  ],
  [
    'Asked by Reuters about the talks, Donald Tusk said Poland would wait.',
    'said: Donald Tusk > Poland (about), Reuters (to)',
  ],

  ['Norway urged an end to the war between Ethiopia and Eritrea.', 'proposed: Norway > Eritrea (to), Ethiopia (to)'],
  [
    'Norway proposed a study of trade between Ethiopia and Eritrea.',
    'proposed: Norway > Eritrea (about), Ethiopia (about)',
  ],
  ['France called for the withdrawal of Syrian troops from Lebanon.', 'proposed: France > Lebanon (about), Syria (to)'],
  [
    'Ferdinand Marcos proposed a hotline, and Anwar Ibrahim welcomed it.',
    'proposed: Ferdinand Marcos > Anwar Ibrahim (to)',
    'said: Anwar Ibrahim >',
  ],
]

/** Roles that are still told wrongly. */
export const rolesThatFail: readonly Row[] = [
  ['China’s foreign ministry said Japan must face its past.', 'said: China > Japan (to)'],
  ['Hugo Chavez said Israel’s attacks on Lebanon were “genocide”.', 'said: Hugo Chavez > Israel (to), Lebanon (about)'],
  ['Under pressure from Japan, Vietnam rejected the loan by China.', 'rejected: Vietnam > China (to), Japan (about)'],
  ['North Korea demanded that U.S. sanctions be lifted.', 'proposed: North Korea > United States (to)'],
  [
    'Ismail Haniyeh called on the quartet -- the United States and Russia -- to keep aid flowing.',
    'proposed: Ismail Haniyeh > Russia (to), United States (to)',
  ],
  ['Sergei Lavrov called Kyiv’s offer a farce.', 'said: Sergei Lavrov > Ukraine (to)', 'proposed: Ukraine >'],
]
