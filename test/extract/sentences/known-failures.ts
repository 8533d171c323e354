import type { Row } from './row.ts'

/** Acts that a careful reader finds and Parley misses, or the other way round. A row that passes moves to its table. */
export const knownFailures: readonly Row[] = [
  ['Will Hurd and Theresa May met.', 'met: Theresa May + Will Hurd'],
  ['Save the Children Norway met UNICEF.', 'met: Save the Children Norway + UNICEF'],
  ['Merz: Germany must rearm', 'said: Merz > Germany'],
  ['President Trump spoke of a “very good call” with Vladimir Putin.', 'met: Trump + Vladimir Putin'],
  ['The Philippines filed a protest against China over the new island.', 'said: Philippines > China'],
  [
    'Lavrov said Kerry had told him that Washington rejected the plan.',
    'rejected: United States >',
    'said: Kerry > Lavrov, United States',
    'said: Lavrov > Kerry, United States',
  ],
  ['Human Rights Watch documented abuses in Myanmar.', 'said: Human Rights Watch > Myanmar'],
  ['What France proposed, Germany rejected.', 'proposed: France > Germany', 'rejected: Germany > France'],
  ['As the Kremlin put it, Finland had made a mistake.', 'said: Kremlin > Finland'],
  ['There was criticism from Germany of the raid.', 'said: Germany >'],
  ['Mr. Putin spoke in Sochi.\nThe Russian leader said Ukraine was lost.', 'said: Putin > Ukraine'],
  [
    'Recep Tayyip Erdogan called Ursula von der Leyen.\n“Turkey has waited enough,” he said.',
    'met: Recep Tayyip Erdogan + Ursula von der Leyen',
    'said: Recep Tayyip Erdogan > Turkey',
  ],
  ['Jens Stoltenberg spoke in Oslo.\nThe NATO chief said Russia was weak.', 'said: Jens Stoltenberg > Russia'],
  ['Anwar Ibrahim spoke to reporters.\n“Malaysia is neutral and stays so.”', 'said: Anwar Ibrahim > Malaysia'],
  [
    'Kaja Kallas welcomed the vote.\nThe former Estonian prime minister also said Hungary had to choose.',
    'said: Kaja Kallas >',
    'said: Kaja Kallas > Hungary',
  ],
  ['“We reject the plan,” Hassan Rouhani said.', 'rejected: Hassan Rouhani >', 'said: Hassan Rouhani >'],
  ['To the proposal of Ukraine the Moscow has responded with refusal.', 'rejected: Russia > Ukraine'],
  [
    'Sergei Lavrov declared the Europe “does not want peace, and accused Germany of militarism.',
    'said: Sergei Lavrov > Germany',
    'said: Sergei Lavrov >',
  ],
  [
    'the minister of defence of germany, boris pistorius, said that russia is a threat.',
    'said: boris pistorius > Russia',
  ],
  ['Lavrov: NATO threatens Russia', 'said: Lavrov > NATO, Russia'],
  ['Biden, Xi meet in Bali', 'met: Biden + Xi'],
  [
    '“They wait for [Bob] Corker,” said Peter Baker. Corker said Egypt was ready.',
    'said: Peter Baker > Bob Corker',
    'said: Bob Corker > Egypt',
  ],
  [
    'Antony Blinken said Egypt and Qatar had put forward a plan and that Hamas had rejected it.',
    'proposed: Egypt, Qatar > Hamas',
    'rejected: Hamas > Egypt, Qatar',
    'said: Antony Blinken > Egypt, Hamas, Qatar',
  ],
  [
    'Tusk said that while Germany had proposed a truce, Poland would wait.',
    'proposed: Germany >',
    'said: Tusk > Germany, Poland',
  ],
  ['Meloni urged Russia to talk; Sunak rejected a truce.', 'proposed: Meloni > Russia', 'rejected: Sunak >'],
  [
    'The proposal, France said, had been rejected out of hand by Russia.',
    'rejected: Russia >',
    'said: France > Russia',
  ],
  ['The proposal put forward by Norway was welcomed by Sweden.', 'proposed: Norway >', 'said: Sweden > Norway'],
  ['Germany, but not France, backed Ukraine and criticized Hungary.', 'said: Germany > Hungary'],
  ['“We will go on,” Volodymyr Zelensky was quoted as saying by Interfax.', 'said: Volodymyr Zelensky >'],
  ['George Bush welcomed Junichiro Koizumi to the White House.', 'met: George Bush + Junichiro Koizumi'],
  [
    'Netanyahu said Israel “will not stop” and accused Qatar of funding the group.',
    'said: Netanyahu > Israel',
    'said: Netanyahu > Qatar',
  ],
]
