/** Words before a name that say who somebody is, and the classes of nouns that stand for people and bodies. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Addresses that carry gender. */
export const MALE_TITLES = words(
  'mr mister sir lord king prince pope father brother sheikh sheik emir sultan baron count duke ayatollah imam mullah chairman congressman businessman spokesman',
)
export const FEMALE_TITLES = words(
  'mrs ms miss madam lady dame queen princess baroness countess duchess sister chairwoman congresswoman businesswoman spokeswoman actress',
)

/** Titles that are no part of a name where they stand before it. */
export const TITLES = words(`
  mr mrs ms miss dr doctor prof professor sir lord lady dame baroness baron king queen prince princess pope father sister brother sheikh sheik
  president vice premier prime minister chancellor secretary deputy undersecretary chief chairman chairwoman chair speaker senator sen rep
  representative congressman congresswoman governor gov mayor ambassador envoy judge justice general gen colonel col major maj captain capt
  lieutenant lt sergeant sgt admiral adm commander marshal ayatollah imam mullah cleric archbishop bishop cardinal reverend rev rabbi
  spokesman spokeswoman spokesperson leader director commissioner coordinator counterpart negotiator ex-president former acting interim
  then-president attorney foreign defense defence finance interior security chief national adviser advisor supreme crown emir sultan emperor
  correspondent reporter analyst activist lawyer businessman tycoon candidate aide high state exiled outgoing incoming newly-elected elect
`)

/** Nouns for somebody in office: with a country's or a body's name they are a description of a person. */
export const ROLES = words(`
  president vice-president premier minister chancellor secretary chairman chairwoman chair speaker senator governor mayor ambassador envoy judge
  general colonel commander admiral ayatollah cleric pope king queen prince princess sultan emir leader chief head director commissioner coordinator negotiator
  spokesman spokeswoman spokesperson adviser advisor counterpart lawmaker politician ruler dictator candidate ex-president diplomat monarch
  congressman congresswoman tycoon banker billionaire activist lawyer laureate dissident economist representative prosecutor inspector undersecretary
  businessman republican democrat nominee senator
`)

/** People who speak for the body that their noun phrase names. */
export const OFFICIALS = words(`
  official officials authorities spokesman spokesmen spokeswoman spokesperson leader leaders leadership diplomat diplomats negotiator negotiators
  mediator mediators representative representatives delegation delegate delegates envoy envoys lawmaker lawmakers legislator legislators minister ministers
  ministry general generals commander commanders aide aides adviser advisers ambassador ambassadors governor president premier administration
  government regime cabinet junta rulers ruler negotiator military army navy police forces troops soldiers judge judges court courts prosecutor prosecutors investigators
  inspectors agents authority envoy chief head director secretary chairman parliament embassy consulate statement report members member
  side team people mission source sources presidency commissioner coordinator intelligence peacekeepers lawyers
  state-media spokespersons senators deputy deputies congress
`)

/** Nouns for the rule of a country; the phrase stands for the country itself: "the Iranian government". */
export const GOVERNMENTS = words(
  'government administration regime authorities junta leadership rulers state republic kingdom nation country military officials presidency cabinet',
)

/** Collective descriptions of two actors or more. */
export const SIDES = words(
  'leaders sides presidents countries nations ministers men parties governments officials neighbors neighbours allies diplomats groups powers rivals women',
)

/** Descriptions of an organisation. */
export const BODY_NOUNS = words(`
  party group agency organization organisation company firm newspaper paper magazine network ministry court council commission committee alliance bloc union
  movement body parliament consulate embassy bank militia faction department watchdog association institute fund front army police navy military broadcaster
  station
`)

/** Texts and messages: who issued them is who speaks. */
export const DOCUMENTS = words(
  'statement report letter speech interview message declaration communique email e-mail tweet post article column editorial memo document survey study poll remarks comments testimony address briefing remark comment conference announcement release broadcast videotape tape recording video',
)

/** People without a body: their words have no actor. */
export const NOBODIES = words(
  'analyst analysts expert experts witness witnesses critic critics observer observers resident residents people worker workers observers reporter reporters journalists protesters demonstrators many some others scientists doctors researchers gunmen rebels militants insurgents supporters relatives victims',
)
