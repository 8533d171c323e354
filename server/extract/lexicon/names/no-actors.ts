import { phrases, words } from '../words.ts'

/**
 * Names that stand alone and name no person and no organisation, folded: laws, programmes, products, parts of names,
 * titles, and words that a headline writes with a capital.
 */
export const NO_ACTORS = words(`
  obamacare hillarycare trumpcare romneycare medicare medicaid brexit grexit euroscepticism watergate whitewater
  obamanomics reaganomics trumpism daca dapa aca tpp nafta iphone ipad ios android gmail latina latino latinos latinas
  conservative liberal libertarian republican democratic immigration freedom priorities right left leave
  remain living black big gang smh lol omg news daily weekly central national attendees atendees boos touche heckuva celebrity planned second iron sec prez pres sens
  sen rep reps rev gov govs mr mrs ms msm foundation bible koran quran internet exclusive video watch listen updated
  update breaking opinion analysis editorial photo photos dear hello yes no ok okay amen monday tuesday wednesday
  thursday friday saturday sunday january february april june july september october november december
`)

/** The same of several words. */
export const NO_ACTORS_OF_WORDS = phrases([
  'oval office',
  'electoral college',
  'super pac',
  'super pacs',
  'lawful permanent residents',
  'social security',
  'founding fathers',
  'eastern standard',
  'eastern standard time',
  'middle eastern',
  'dodd frank',
  'affordable care',
  'hall of famer',
  'brotherly love',
  'white america',
  'keystone xl',
  'roe v',
])

/** Adjectives, folded, that end no organisation's name: "Nevada Democratic", "Washington Political". */
export const NO_ENDS = words('democratic republican national political minority majority for of the and on to in')

/** Places, folded, that are neither a country nor a capital and are taken for actors. */
export const PLACES = phrases([
  ...`benghazi aleppo mosul raqqa homs fallujah kandahar rafah jenin hebron nablus kobani misrata tikrit ramadi basra
  geneva davos istanbul mumbai shanghai guangzhou shenzhen karachi lahore sydney melbourne toronto montreal vancouver
  barcelona milan munich frankfurt hamburg kharkiv odesa mariupol bakhmut donetsk luhansk kherson sevastopol crimea
  donbas chechnya kashmir xinjiang tibet chicago detroit philadelphia boston miami atlanta dallas houston seattle
  cleveland milwaukee brooklyn manhattan queens bronx harlem hollywood ferguson charleston baltimore orlando newtown
  guantanamo europe asia africa america antarctica`.split(/\s+/),
  'sandy hook',
  'new york',
  'new york city',
  'los angeles',
  'san francisco',
  'san bernardino',
  'silicon valley',
  'wall street',
  'hong kong island',
  'tel aviv',
  'hilton head',
  'st gallen',
])

/** Postal and press abbreviations of American states, folded, as whole names. */
export const STATE_ABBREVIATIONS = words(`
  ala ariz ark calif colo conn fla ga ill ind ky la mass mich minn miss mont neb nev nh nj nm ny nc nd okla ore pa ri sc
  tenn tex va vt wash wva wis wyo dc
`)
