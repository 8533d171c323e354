/** Titles before a name, in lower case and without a full stop. */

import { phrases, words } from '../words.ts'

export const MALE_TITLES = words(`
  mr mister sir lord king prince pope father brother sheikh sheik emir sultan baron count duke ayatollah imam mullah
  chairman congressman businessman spokesman pontiff patriarch metropolitan viscount señor senor signor monsieur herr
  shri assemblyman councilman alderman friar
`)

export const FEMALE_TITLES = words(`
  mrs ms miss madam lady dame queen princess baroness countess duchess sister chairwoman congresswoman businesswoman
  spokeswoman actress viscountess señora senora signora madame mme mlle frau smt marchioness assemblywoman
  councilwoman
`)

/** Words of titles that are not part of the name after them. */
export const TITLES = words(`
  mr mrs ms miss dr doctor prof professor sir lord lady dame baroness baron king queen prince princess pope father
  sister brother sheikh sheik president vice premier prime minister chancellor secretary deputy undersecretary chief
  chairman chairwoman chair speaker senator sen rep representative congressman congresswoman governor gov mayor
  ambassador envoy judge justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm
  commander marshal ayatollah imam mullah cleric archbishop bishop cardinal reverend rev rabbi spokesman spokeswoman
  spokesperson leader director commissioner coordinator counterpart negotiator ex-president former acting interim
  then-president attorney foreign defense defence finance interior security national adviser advisor supreme crown
  emir sultan emperor correspondent reporter analyst activist lawyer businessman tycoon candidate aide high state
  exiled outgoing incoming newly-elected elect first pontiff patriarch metropolitan viscount viscountess duke duchess
  countess taoiseach tánaiste tanaiste shri smt señor senor señora senora signor signora monsieur madame mme mlle herr
  frau datuk dato seri ustaz haji hojatoleslam bundeskanzler bundeskanzlerin kanzler ombudsman ombudswoman councilman
  councilwoman councillor councilor alderman assemblyman assemblywoman superintendent sheriff brigadier brig commodore
  corporal cpl pastor comrade rear solicitor comptroller lawmaker premier-designate
`)

/** Titles that name somebody together with a place, as they are written: "the Duke of Sussex". */
export const PEERS = words(`
  Duke Duchess Earl Count Countess Marquess Marquis Marchioness Viscount Viscountess Baron Baroness Prince Princess
  Archbishop Bishop Patriarch Metropolitan
`)

/** Titles that name somebody by themselves, as they are written. */
export const HOLDERS = phrases(['Dalai Lama', 'Panchen Lama', 'Aga Khan', 'Chief Rabbi', 'Princess Royal'])

/** Last words of what is named after such people, as they are written: "Duke of Edinburgh School". */
export const NAMED_AFTER_PEERS = words(
  'School College Award Awards Hospital Theatre Hotel Foundation Trust Fund Street Road Square',
)
