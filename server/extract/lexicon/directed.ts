/** Verbs and nouns by where their clause has the one at whom the act is directed. */

import { words } from './words.ts'

/**
 * Verbs of judgement, of calling somebody something and of address: what they say is directed at their object ("criticized
 * Iran"), or at whoever owns it ("called Iran's offer a trick").
 */
export const DIRECTED_AT_OBJECT = words(`
  accuse blame charge fault criticise criticize condemn denounce decry deplore attack assail blast slam lambast lambaste
  castigate chastise chide berate scold rebuke reprimand reproach admonish censure upbraid excoriate vilify insult
  ridicule mock deride taunt belittle denigrate disparage challenge
  praise commend applaud hail salute laud compliment thank congratulate welcome credit greet
  call describe brand label liken compare term dub name characterise characterize portray depict
  threaten warn address answer lecture deny question contradict
`)

/** The same with a preposition: "lashed out at Iran", "apologized to Iran", "replied to Iran's claim". */
export const DIRECTED_AT_PHRASE: ReadonlyMap<string, ReadonlySet<string>> = withPrepositions(`
  lash: at against
  hit: at
  fire: at
  shoot: at
  strike: at
  snap: at
  shout: at
  yell: at
  scoff: at
  sneer: at
  laugh: at
  bristle: at
  apologise: to for
  apologize: to for
  respond: to
  reply: to
  retort: to
  ask: by
  react: to
  object: to
  write: to
  rail: against
  protest: against
  speak: against
  complain: about of
  joke: about
  blame: on
  qualify: of
`)

/** Nouns for words that are directed at somebody, by the prepositions before that one: "criticism of Iran". */
export const DIRECTED_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = withPrepositions(`
  accusation: against
  allegation: against
  charge: against
  complaint: against about to
  protest: against to
  criticism: of
  critic: of
  condemnation: of
  denunciation: of
  rebuke: of to
  attack: on
  praise: for
  gratitude: to for
  appreciation: to for of
  thanks: to
  thank: to
  congratulation: to
  apology: to
  regret: to
  warning: to
  threat: to against
  message: to
  letter: to
  note: to
  response: to
  reply: to
  answer: to
  reaction: to
  assurance: to
  pledge: to
  promise: to
  jibe: at
  swipe: at
  scorn: on
  blame: on
`)

/** Verbs that commit the speaker to something for or against somebody: "threatened to attack Iran". */
export const COMMISSIVES = words('promise pledge vow threaten offer refuse decline swear agree')

/** Verbs whose clause blames its subject. */
export const ALLEGING = words(`
  allege complain charge accuse blame criticise criticize condemn denounce deplore protest fume rail
`)

/** Verbs beside a cue that tell what is answered: "said, responding to Iran". */
export const RESPONDING = words('respond reply react ask')

/** Verbs whose "to" has a topic, not a hearer: "referred to Iran". */
export const TO_A_TOPIC = words('refer liken compare attribute link relate point allude return')

/** Verbs of turning to somebody, beside the verb that tells with what words: "telephoned Iran's president to urge". */
export const APPROACHING = words('write telephone phone ring call meet visit address approach contact speak send turn')

/** Verbs whose object is asked to do something. */
export const ASKING = words(`
  ask urge invite press pressure push beg beseech implore entreat order instruct command direct advise counsel encourage
  exhort petition lobby challenge admonish remind tell call solicit
`)

/** What two or more do together: whoever proposes it proposes it to those who take part. */
export const JOINT = words(`
  talk meeting summit dialogue negotiation discussion consultation conference treaty deal agreement accord pact exchange
  swap truce ceasefire cease-fire cooperation partnership alliance hotline contact reconciliation
`)

/** What two do against each other or to make peace: whoever proposes an end or a continuation of it asks both. */
export const CONFLICTS = words('fighting violence war conflict dispute clash hostility process standoff')

/** What whoever leaves a place does: "the withdrawal of Syria from Lebanon". */
export const LEAVING = words('withdrawal pullout pullback departure exit retreat')

/** Verbs of those who accept or turn down what is proposed or charged. */
export const DECIDING = words(`
  accept reject deny dismiss refuse decline spurn rebuff veto turn
`)

/** Verbs of those who take a stand on it, in a clause of their own: "an idea that Iran welcomed". */
export const ANSWERING: ReadonlySet<string> = new Set([
  ...DECIDING,
  ...words('oppose support back welcome applaud second answer ignore'),
])

/** Verbs whose object speaks itself, or becomes something: "quoted the minister as saying", "declared him the winner". */
export const QUOTING = words('quote cite declare proclaim')

/** Things that are rejected together with the one who wants or says them: "the demands of Iran". */
export const BELONGING = words(`
  demand claim condition term offer request proposal plan appeal call accusation allegation charge criticism threat
  ultimatum invitation argument statement comment remark word
`)

/** All verbs of these lists: their forms are recognised whatever lemma the model gives. */
export const DIRECTING_VERBS: ReadonlySet<string> = new Set([
  ...DIRECTED_AT_OBJECT,
  ...DIRECTED_AT_PHRASE.keys(),
  ...ALLEGING,
  ...ANSWERING,
  ...APPROACHING,
  ...ASKING,
  ...COMMISSIVES,
  ...QUOTING,
  ...RESPONDING,
  ...TO_A_TOPIC,
])

function withPrepositions(table: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [word = '', prepositions = ''] = line.split(':')
        return [word.trim(), words(prepositions)] as const
      }),
  )
}
