/** Words by which a sentence reports an act as planned, possible or denied. */

import { words } from './words.ts'

/** Modal verbs of what is to come. */
export const MODALS_OF_PLANS = words("will shall wo 'll ’ll")

/** Modal verbs of what may be. */
export const MODALS_OF_CHANCES = words("would could can ca may might 'd ’d")

/** Words whose infinitive is planned: "is due to meet", "agreed to meet". */
export const PLANNING = words(`
  plan schedule expect prepare intend agree set due slate arrange go decide be aim mean bind vow pledge promise
  announce head travel fly arrive come leave depart send return
`)

/** Words whose infinitive may come to be: "wants to meet", "is ready to meet". */
export const WISHING = words(`
  want hope wish seek ask offer invite threaten ready willing able unwilling consider urge call demand request try
  attempt need like prefer likely press push tell order encourage beg allow
`)

/** Words whose infinitive, gerund or clause did not take place: "failed to meet", "denied meeting". */
export const FAILING = words('fail refuse decline deny avoid cancel unlikely unable forget prevent stop reluctant')

/** Nouns and verbs whose meeting is called off or ruled out. */
export const CALLED_OFF = words('cancel postpone reject refuse rule decline deny suspend delay scrap')

/** Nouns and verbs whose meeting is fixed. */
export const ARRANGED = words('plan schedule arrange agree agreement expect prepare preparation')
