import type { Row } from './row.ts'

/** Sentences that need the ones before them. */
export const discourse: readonly Row[] = [
  ['Angela Merkel arrived in Paris.\nShe said Greece must pay.', 'said: Angela Merkel > Greece'],
  [
    'Angela Merkel said Greece must pay.\n“We have waited for many years,” she said.',
    'said: Angela Merkel > Greece',
    'said: Angela Merkel >',
  ],
  [
    'Angela Merkel said Greece must pay.\n“We have waited for many years now.”',
    'said: Angela Merkel > Greece',
    'said: Angela Merkel >',
  ],
  ['Pete Hegses spoke first.\nHeggs said the pact was dead.', 'said: Pete Hegses >'],
  ['John Healey spoke first.\nNikki Haley said the pact was dead.', 'said: Nikki Haley >'],
  ['Boris Johnson spoke first.\nMike Johnson left.\nBoris Johnson said the pact was dead.', 'said: Boris Johnson >'],
  ['Ursula von der Leyen spoke first.\nVon Der Leyen said the pact was dead.', 'said: Ursula von der Leyen >'],
  ['The Ministry of Defence (MOD) sent troops.\nThe MOD said the troops were safe.', 'said: Ministry of Defence >'],
  ['The National League for Peace met at noon.\nThe NLP rejected the result.', 'rejected: National League for Peace >'],
  [
    "Iran's foreign minister says the talks have stalled.\nSpeaking in Tehran, Kamal Kharrazi rejected the offer.",
    'said: Kamal Kharrazi >',
    'rejected: Kamal Kharrazi >',
  ],
  [
    'Turkish President Recep Tayyip Erdogan arrived.\nThe Turkish leader said Greece was wrong.',
    'said: Recep Tayyip Erdogan > Greece',
  ],
  ['Russia says it has won.\nMoscow also said Ukraine had lost.', 'said: Russia >', 'said: Russia > Ukraine'],
  [
    'Vladimir Putin met Xi Jinping.\nThe two leaders rejected the sanctions.',
    'met: Vladimir Putin + Xi Jinping',
    'rejected: Vladimir Putin, Xi Jinping >',
  ],
  ['Wang Yi flew to Kabul.\nWang said India was welcome.', 'said: Wang Yi > India'],
  ['Mr. Brown met Mrs. Clinton.\nHe said Iraq was safe.', 'met: Brown + Clinton', 'said: Brown > Iraq'],
  [
    'Maduro spoke in Venezuela.\nThe government accused Washington of planning a coup.',
    'said: Venezuela > United States',
  ],
  [
    'Christine Lagarde leads the bank.\nIn Frankfurt she warned that Italy was at risk.',
    'said: Christine Lagarde > Italy',
  ],
  ['Israel struck again.\nIt said Hezbollah had fired first.', 'said: Israel > Hezbollah'],
  [
    'Emmanuel Macron met Giorgia Meloni in Rome.\nShe said Tunisia needed help.',
    'met: Emmanuel Macron + Giorgia Meloni',
    'said: Giorgia Meloni > Tunisia',
  ],
  [
    'Prime Minister Mette Frederiksen flew to Nuuk.\nThe prime minister said Greenland was not for sale.',
    'said: Mette Frederiksen > Greenland',
  ],
  [
    'The World Health Organization (WHO) met in Geneva.\nThe WHO said Sudan faced cholera.',
    'said: World Health Organization > Sudan',
  ],
  ['Iran and Oman held talks.\nThey rejected the threat.', 'met: Iran + Oman', 'rejected: Iran, Oman >'],
  ['Yoon Suk Yeol arrived in Tokyo.\nYoon said Japan was a partner.', 'said: Yoon Suk Yeol > Japan'],
  [
    'Ali Khamenei spoke first.\nKhamenei rejected the offer by Donald Trump.\nTrump said Iran had lost.',
    'proposed: Donald Trump > Ali Khamenei',
    'rejected: Ali Khamenei > Donald Trump',
    'said: Donald Trump > Iran',
  ],
  ['Egypt proposed a truce on Monday.\nIsrael rejected it on Tuesday.', 'proposed: Egypt >', 'rejected: Israel >'],
  ['The Taliban took Kabul.\nThe group said Pakistan had not helped.', 'said: Taliban > Pakistan'],
  [
    'John Kerry met Sergei Lavrov in Geneva.\nKerry said Syria had used gas.\nLavrov denied it.',
    'met: John Kerry + Sergei Lavrov',
    'said: John Kerry > Syria',
    'said: Sergei Lavrov >',
  ],
  ['Marine Le Pen lost.\nLe Pen said France was divided.', 'said: Marine Le Pen > France'],
  ['Aung San Suu Kyi was freed.\nSuu Kyi said Myanmar needed time.', 'said: Aung San Suu Kyi > Myanmar'],
  [
    'Pakistani officials said a drone had crashed.\nThe officials also said Afghanistan had been told.',
    'said: Pakistan >',
    'said: Pakistan > Afghanistan',
  ],
  [
    'The rights group Reporters Without Borders condemned Egypt.\nReporters Without Borders said Sudan was worse.',
    'said: Reporters Without Borders > Egypt',
    'said: Reporters Without Borders > Sudan',
  ],
  ['A spokesman for the family of Rafik Hariri accused Syria.', 'said: ? > Syria'],
  ['“Greece must pay. Italy must wait,” Angela Merkel said.', 'said: Angela Merkel > Greece, Italy'],
  ['“Greece must pay,” Angela Merkel said. “Italy must wait.”', 'said: Angela Merkel > Greece, Italy'],
  ['General Mohammad Azimi spoke.\nThe U.N. secretary general said Sudan had agreed.', 'said: United Nations > Sudan'],
]
