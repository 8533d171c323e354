/** Titles before a name, in lower case and without a full stop. */

import { words } from '../words.ts'

export const MALE_TITLES = words(`
  mr mister sir lord king prince pope father brother sheikh sheik emir sultan baron count duke ayatollah imam mullah
  chairman congressman businessman spokesman
`)

export const FEMALE_TITLES = words(`
  mrs ms miss madam lady dame queen princess baroness countess duchess sister chairwoman congresswoman businesswoman
  spokeswoman actress
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
  exiled outgoing incoming newly-elected elect
`)
