import type { Row } from './row.ts'

/** Several difficulties at once. */
export const mixed: readonly Row[] = [
  ['Turkey rejected as baseless the claims made by Armenia.', 'rejected: Turkey > Armenia'],
  ['The foreign ministers of Germany and France met in Berlin on Monday.', 'met: France + Germany'],
  [
    'Leaders of the G7 rejected the Russian demand to be paid in roubles.',
    'proposed: Russia > G7',
    'rejected: G7 > Russia',
  ],
  [
    "Israel's prime minister, Benjamin Netanyahu, dismissed the criticism from the United Nations as “absurd.”",
    'rejected: Benjamin Netanyahu > United Nations',
  ],
  [
    'Beijing, which has rejected the ruling, accused Manila of provocation.',
    'rejected: China >',
    'said: China > Philippines',
  ],
  ['The minister, who declined to give his name, said that Iran had cheated.', 'said: ? > Iran'],
  [
    "Iran's refusal to let inspectors in was condemned by the IAEA.",
    'rejected: Iran >',
    'said: International Atomic Energy Agency > Iran',
  ],
  ['Kim Jong Un was quoted as saying that South Korea had broken its word.', 'said: Kim Jong Un > South Korea'],
  ['In a letter to Congress, Barack Obama said Iran had complied.', 'said: Barack Obama > Congress, Iran'],
  ['Hamas leaders held separate talks with Egyptian and Qatari mediators in Cairo.', 'met: Egypt + Hamas + Qatar'],
  ['The U.S. and Iran resumed indirect talks in Oman on Saturday.', 'met: Iran + United States'],
  ['Neither Russia nor Ukraine has rejected the plan.'],
  ['Russia said no to the plan.', 'rejected: Russia >'],
  ['Keir Starmer and Emmanuel Macron agreed to meet again in May.'],
  ['Mr Lammy urged both India and Pakistan to show restraint.', 'proposed: Lammy > India, Pakistan'],
  ['Asked about Taiwan, Joe Biden said China was playing with fire.', 'said: Joe Biden > China'],
  [
    "China's foreign ministry spokesman Lin Jian told a news conference that the United States should stop meddling.",
    'said: Lin Jian > United States',
  ],
  [
    'The EU has offered Georgia visa-free travel; Tbilisi turned it down.',
    'proposed: European Union > Georgia',
    'rejected: Georgia > European Union',
  ],
  ["Jordan's King Abdullah received Mahmoud Abbas in Amman.", 'met: Abdullah + Mahmoud Abbas'],
  ['The Dutch government apologised to Indonesia for the killings.', 'said: Netherlands > Indonesia'],
  [
    'According to the New York Times, Iran rejected an offer by Oman.',
    'proposed: Oman > Iran',
    'rejected: Iran > Oman',
    'said: New York Times > Iran, Oman',
  ],
  [
    'Giorgia Meloni is visiting Tunisia this week and is to meet President Kais Saied.',
    'met: Giorgia Meloni + Tunisia',
  ],
  ['Boris Johnson, in his first visit to Kyiv, promised Ukraine more weapons.', 'said: Boris Johnson > Ukraine'],
  ['Washington, D.C. was quiet. The mayor said it was over.', 'said: ? >'],
  [
    'The United States, Britain and France issued a joint statement condemning Syria.',
    'said: France, United Kingdom, United States > Syria',
  ],
  ['The militant group Hezbollah said in a statement that Israel had shelled a village.', 'said: Hezbollah > Israel'],
  [
    'Antonio Guterres appealed to Israel to open the crossing, a call that Israel has refused.',
    'proposed: Antonio Guterres > Israel',
    'rejected: Israel > Antonio Guterres',
  ],
  ['With Angela Merkel telling reporters that Greece must pay, the euro fell.', 'said: Angela Merkel > Greece'],
  ['PARIS (Reuters) - Germany rejected the offer.', 'rejected: Germany >'],
  [
    'Russia is expected to host Serbia next week, the Interfax news agency reported.',
    'said: Interfax > Russia, Serbia',
  ],
  [
    'Netanyahu said Israel “will not stop” and accused Qatar of funding the group.',
    'said: Netanyahu > Israel',
    'said: Netanyahu > Qatar',
  ],
  ['George Bush welcomed Junichiro Koizumi to the White House.', 'met: George Bush + Junichiro Koizumi'],
  ['“We will go on,” Volodymyr Zelensky was quoted as saying by Interfax.', 'said: Volodymyr Zelensky >'],
  ['As the Kremlin put it, Finland had made a mistake.', 'said: Kremlin > Finland'],
  [
    'The Social Democrats rejected it. The Democrats said no.',
    'rejected: Democratic Party >',
    'rejected: Social Democrats >',
  ],
  [
    'Xavier Bettel said no.\nLuc Frieden laughed.\n“We will see about that,” he added.',
    'rejected: Xavier Bettel >',
    'said: Luc Frieden >',
  ],
]
