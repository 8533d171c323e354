import type { Row } from './row.ts'

/** Nouns that report an act: a proposal, a call, a warning. */
export const nouns: readonly Row[] = [
  ["Assad welcomed Turkey's proposal to open the border.", 'proposed: Turkey > Assad', 'said: Assad > Turkey'],
  ['A call by Kofi Annan for elections went unheard.', 'proposed: Kofi Annan >'],
  [
    "Washington rejected Pyongyang's offer to talk.",
    'proposed: North Korea > United States',
    'rejected: United States > North Korea',
  ],
  ['Talks between Vladimir Putin and Joe Biden ended on Friday.', 'met: Joe Biden + Vladimir Putin'],
  ["Vladimir Putin's meeting with Xi Jinping lasted two hours.", 'met: Vladimir Putin + Xi Jinping'],
  ['Condoleezza Rice returned after talks with Hamid Karzai in Kabul.', 'met: Condoleezza Rice + Hamid Karzai'],
  ['Tokyo refused requests from Lima for his extradition.', 'proposed: Peru > Japan', 'rejected: Japan > Peru'],
  ['Mahmoud Abbas made an appeal to Israel.', 'proposed: Mahmoud Abbas > Israel'],
  ['Iran issued a warning to Israel.', 'said: Iran > Israel'],
  ['Dmitry Medvedev paid a visit to Angela Merkel.', 'met: Angela Merkel + Dmitry Medvedev'],
  ['In a statement, Hamas said Israel had broken the truce.', 'said: Hamas > Israel'],
  ['A statement from the Kremlin said Turkey had been told.', 'said: Kremlin > Turkey'],
  ["Norway's call for restraint was ignored.", 'proposed: Norway >'],
  ['The request from Chad was turned down by France.', 'proposed: Chad > France', 'rejected: France > Chad'],
  ["Sri Lanka's rejection of the report angered Canada.", 'rejected: Sri Lanka >'],
  ["Beijing's warning to Taipei came on Monday.", 'said: China > Taiwan'],
  ["Ankara's denial that it had armed Azerbaijan was no surprise.", 'said: Turkey > Azerbaijan'],
  ['An invitation from India to Nepal was accepted.', 'proposed: India > Nepal'],
  ['Georgia voiced its opposition to the law.', 'said: Georgia >'],
  ['Khartoum made a proposal to Juba.', 'proposed: Sudan > South Sudan'],
  [
    'Vladimir Putin gave Alexander Lukashenko an assurance that Russia would help.',
    'said: Vladimir Putin > Alexander Lukashenko, Russia',
  ],
  ["Rwanda's offer to send troops to Mozambique was accepted.", 'proposed: Rwanda > Mozambique'],
]
