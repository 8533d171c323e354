/** Nouns for people and for bodies, in lower case. */

import { words } from './words.ts'

/** Nouns for somebody in office: with the name of a country or body they describe a person. */
export const ROLES = words(`
  president vice-president premier minister chancellor secretary chairman chairwoman chair speaker senator governor
  mayor ambassador envoy judge general colonel commander admiral ayatollah cleric pope king queen prince princess
  sultan emir leader chief head director commissioner coordinator negotiator spokesman spokeswoman spokesperson
  adviser advisor counterpart lawmaker politician ruler dictator candidate ex-president diplomat monarch congressman
  congresswoman tycoon banker billionaire activist lawyer laureate dissident economist representative prosecutor
  inspector undersecretary businessman republican democrat nominee pontiff taoiseach patriarch mediator
`)

/** Those who fight a state: "the rebels" are the armed group that an article has called so. */
export const INSURGENTS = words('rebel insurgent guerrilla militant')

/** Members of a parliament. */
export const LAWMAKERS = words('senator representative congressman congresswoman republican democrat deputy')

/** People who speak for the body that their noun phrase names. */
export const OFFICIALS = words(`
  official officials authorities spokesman spokesmen spokeswoman spokesperson leader leaders leadership diplomat
  diplomats negotiator negotiators mediator mediators representative representatives delegation delegate delegates
  envoy envoys lawmaker lawmakers legislator legislators minister ministers ministry general generals commander
  commanders aide aides adviser advisers ambassador ambassadors governor president premier administration government
  regime cabinet junta rulers ruler military army navy police forces troops soldiers judge judges court courts
  prosecutor prosecutors investigators inspectors agents authority chief head director secretary chairman parliament
  embassy consulate statement report members member side team mission source sources presidency commissioner
  officer officers executive executives producer coordinator intelligence peacekeepers lawyers state-media spokespersons senators deputy deputies congress
`)

/** Nouns for those who rule a country; such a phrase stands for the country itself: "the Iranian government". */
export const GOVERNMENTS = words(`
  government administration regime authorities junta leadership rulers state republic kingdom nation country military
  officials presidency cabinet
`)

/** Collective descriptions of two actors or more. */
export const SIDES = words(`
  leaders sides presidents countries nations ministers men parties governments officials neighbors neighbours allies
  diplomats groups powers rivals women premiers chancellors senators governors mayors lawmakers generals envoys
  companies firms unions agencies banks states capitals delegations camps
`)

/** Descriptions of an organisation. */
export const BODY_NOUNS = words(`
  party group agency organization organisation company firm newspaper paper magazine network ministry court council
  commission committee alliance bloc union movement body parliament consulate embassy bank militia faction department
  watchdog association institute fund front army police navy military broadcaster station coalition mission tribunal
  foundation regulator
`)

/** Texts and messages: their source is whoever issued them. */
export const DOCUMENTS = words(`
  statement report letter speech interview message declaration communique email e-mail tweet post article column
  editorial memo document survey study poll remarks comments testimony address briefing remark comment conference
  announcement release broadcast videotape tape recording video
`)

/** People without a body: their words belong to no actor. */
export const NOBODIES = words(`
  analyst analysts expert experts witness witnesses critic critics observer observers resident residents people worker
  workers reporter reporters journalists protesters demonstrators many some others scientists doctors researchers
  gunmen rebels militants insurgents supporters relatives victims
`)

/** Words that say which minister, secretary or president somebody is. */
export const OFFICES = words(`
  prime foreign defense defence finance interior vice deputy state treasury trade justice oil information energy health
  supreme former economy
`)

/** Roles that "leader" and "ruler" can mean. */
export const LEADERS = words('leader president chancellor premier ruler king ayatollah emir dictator')

/** Roles that say roughly what somebody is, whatever the office is called. */
export const LOOSE_ROLES = words(`
  leader chief head director envoy representative diplomat ambassador commissioner coordinator negotiator spokesman
  spokeswoman spokesperson adviser advisor politician lawmaker candidate republican democrat nominee
`)

/** Words that make "general" a civil office: "secretary general". */
export const BEFORE_CIVIL_GENERAL = words('secretary attorney director consul inspector governor')

/** Descriptions of two or more actors that mean countries only. */
export const COUNTRIES_AS_SIDES = words(
  'sides countries nations governments neighbors neighbours allies powers states capitals delegations',
)

/** Descriptions of two or more actors that mean organisations only. */
export const BODIES_AS_SIDES = words('parties groups companies firms unions agencies banks camps')

/** People around a person who do not speak for that person: "the president's wife". */
export const PRIVATE_CIRCLE = words(`
  family wife husband widow mother father parent parents son daughter brother sister victim victims supporter supporters
`)

/** Offices and people that speak for the person to whom they belong: "his office", "Harris's campaign". */
export const ENTOURAGE = words(`
  office offices team camp campaign staff aide aides adviser advisers lawyer lawyers attorney attorneys spokesman spokeswoman
  spokesperson spokespersons entourage secretariat
`)

/** Bodies whose words are those of a whole country, whoever leads them: "his government". */
export const LED_BODIES = words('government administration regime cabinet ministry')

/** Verbs whose capitalised subject is taken for a person if the language model sees no name there. */
export const VERBS_OF_PERSONS = words(
  'say tell add argue insist reply note warn claim urge reject accuse condemn vow deny announce call propose refuse criticize',
)
