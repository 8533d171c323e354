import type { Act } from '../../types.ts'

/**
 * What a cue verb takes as its content: a clause or quotation, its object, an infinitive or gerund, or a phrase with
 * one of the prepositions named.
 */
export type Frame = 'clause' | 'object' | 'infinitive' | (string & {})

/** The act that each frame of a cue makes. */
export type Cue = ReadonlyMap<Frame, Act>

/** A line is a verb, with its particle where it has one, and the frames that make the act. */
const SAID = `
acknowledge clause object
accuse object
add clause
admit clause object infinitive to
allege clause
announce clause object
apologise clause for to
apologize clause for to
applaud object
argue clause for against
ask clause about
assert clause object
assure clause
attribute object
blame object
blast object
boast clause
brag clause
call infinitive
caution clause
charge clause
chant clause
cite object clause
claim clause object infinitive
commend object
comment clause on
complain clause about of
concede clause object
conclude clause
condemn object
confess clause to
confirm clause object
congratulate object
contend clause
continue clause
counter clause
credit object
criticise object
criticize object
decry object
declare clause object infinitive
denounce object
deny clause object infinitive
deplore object
describe object
detail object
disclose clause object
echo object clause
elaborate clause
emphasise clause object
emphasize clause object
estimate clause
explain clause object
express object
forecast clause object
hail object
hint clause at
imply clause
indicate clause
inform clause of
insist clause on
joke clause
lament clause object
lash out at against
liken object
list object
maintain clause
mention that object
mock object
note clause object
notify clause of
observe that
outline object
pledge clause infinitive object
point out clause object
post clause
praise object
predict clause object
proclaim clause object infinitive
promise clause infinitive object
protest clause
question object clause
quip clause
read clause
reaffirm clause object
reassure clause
recall clause
recount clause object
reiterate clause object
relate clause
remark clause on
remind clause of
repeat clause object
reply clause
report clause object
respond clause
retort clause
reveal clause object
salute object
say clause object
scold object
shout clause
signal clause object
slam object
speak clause of about against
speculate clause
state clause object
stress clause object
suggest clause
swear clause infinitive
tell clause infinitive about of
testify clause
thank object
threaten infinitive clause object
tweet clause object
underline clause
underscore clause
voice object
vow clause infinitive object
warn clause of about against object infinitive
welcome object
wonder clause
write clause
yell clause
`

const PROPOSED = `
advise infinitive
advocate object for infinitive
appeal for to infinitive clause
ask infinitive for
beg infinitive for
beseech infinitive
call for on upon
call on infinitive
demand object clause infinitive
encourage infinitive
exhort infinitive
float object
implore infinitive
instruct infinitive
invite object infinitive
lobby for infinitive
offer object infinitive
order infinitive
petition infinitive for
plead for with infinitive
press infinitive for
pressure infinitive
propose object clause infinitive
push for
put forward object
recommend object clause infinitive
request object clause infinitive
suggest object infinitive
seek object
urge clause infinitive object
`

const REJECTED = `
balk at
block object
brush aside object
brush off object
decline object infinitive
dismiss object
oppose object
rebuff object
refuse object infinitive
reject object clause
renounce object
repudiate object
rule out object infinitive
scoff at
scrap object
shoot down object
shrug off object
spurn object
throw out object
turn down object
veto object
vote against object
vote down object
`

/** Cue verbs by lemma, with their particle ("rule out"), and what each of their frames makes. */
export const CUES: ReadonlyMap<string, Cue> = table({ said: SAID, proposed: PROPOSED, rejected: REJECTED })

/** Verbs that turn down where they are negated: "will not accept". */
export const REJECTED_BY_NEGATION: ReadonlySet<string> = new Set([
  'accept',
  'agree',
  'bow',
  'consent',
  'extradite',
  'lift',
  'recognise',
  'recognize',
  'sign',
  'yield',
])

/** Verbs that turn down what is `REFUSABLE`, and do something else to all other things. */
export const HINDERING: ReadonlySet<string> = new Set([
  'block',
  'shoot',
  'throw',
  'scrap',
  'renounce',
  'oppose',
  'shrug',
  'brush',
])

/** What can be proposed, and so turned down. */
export const REFUSABLE: ReadonlySet<string> = new Set([
  'accord',
  'agreement',
  'aid',
  'amendment',
  'appeal',
  'bid',
  'bill',
  'call',
  'candidacy',
  'ceasefire',
  'accusation',
  'allegation',
  'claim',
  'complaint',
  'concern',
  'criticism',
  'deal',
  'decision',
  'demand',
  'deployment',
  'draft',
  'effort',
  'expansion',
  'extension',
  'idea',
  'initiative',
  'intervention',
  'invasion',
  'invitation',
  'law',
  'lawsuit',
  'legislation',
  'measure',
  'membership',
  'motion',
  'move',
  'nomination',
  'offer',
  'pact',
  'petition',
  'plan',
  'policy',
  'project',
  'proposal',
  'reform',
  'referendum',
  'request',
  'resolution',
  'sanction',
  'suggestion',
  'threat',
  'treaty',
  'truce',
  'use',
  'vote',
  'war',
  'warning',
  'withdrawal',
  'campaign',
  'presence',
  'sanctions',
  'ban',
  'independence',
])

/** Wishes that are turned down where they are denied. */
export const DENIED_WISHES: ReadonlySet<string> = new Set([
  'access',
  'appeal',
  'asylum',
  'bail',
  'entry',
  'motion',
  'parole',
  'permission',
  'permit',
  'request',
  'visa',
])

/** Nouns that carry the act of their owner: "a call by X for Y", "X's proposal". */
export const NOUN_CUES: ReadonlyMap<string, Act> = new Map(
  Object.entries({
    appeal: 'proposed',
    call: 'proposed',
    demand: 'proposed',
    invitation: 'proposed',
    offer: 'proposed',
    plea: 'proposed',
    proposal: 'proposed',
    recommendation: 'proposed',
    request: 'proposed',
    suggestion: 'proposed',
    refusal: 'rejected',
    rejection: 'rejected',
    veto: 'rejected',
    accusation: 'said',
    allegation: 'said',
    announcement: 'said',
    apology: 'said',
    assertion: 'said',
    assurance: 'said',
    claim: 'said',
    comment: 'said',
    complaint: 'said',
    criticism: 'said',
    declaration: 'said',
    denial: 'said',
    hope: 'said',
    concern: 'said',
    pledge: 'said',
    promise: 'said',
    remark: 'said',
    statement: 'said',
    threat: 'said',
    vow: 'said',
    warning: 'said',
  } satisfies Record<string, Act>),
)

/** Noun cues that need no content to report their owner's act; the others mean too much else ("Burma's appeal"). */
export const PLAIN_PROPOSALS: ReadonlySet<string> = new Set([
  'proposal',
  'offer',
  'request',
  'suggestion',
  'invitation',
  'recommendation',
])

/** Verbs that say nothing themselves but hand the act to their object: "made an appeal", "issued a warning". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set([
  'make',
  'issue',
  'give',
  'put',
  'extend',
  'submit',
  'reiterate',
  'repeat',
  'renew',
  'send',
  'deliver',
  'present',
  'launch',
  'release',
])

/** Infinitives that "refuse" and "decline" turn into silence, not into a rejection. */
export const SPEAKING: ReadonlySet<string> = new Set([
  'answer',
  'comment',
  'confirm',
  'deny',
  'disclose',
  'discuss',
  'divulge',
  'elaborate',
  'explain',
  'identify',
  'name',
  'reveal',
  'say',
  'specify',
  'speak',
  'speculate',
  'talk',
  'tell',
])

/** Infinitives that are silence too where what is not given are words: "refused to give details". */
export const GIVING: ReadonlySet<string> = new Set(['give', 'provide', 'offer', 'release', 'share', 'supply'])

/** What is told where it is given. */
export const TOLD: ReadonlySet<string> = new Set([
  'answer',
  'comment',
  'confirmation',
  'detail',
  'evidence',
  'explanation',
  'figure',
  'information',
  'interview',
  'name',
  'number',
  'reason',
])

function table(lists: Readonly<Record<'said' | 'proposed' | 'rejected', string>>): Map<string, Map<Frame, Act>> {
  const cues = new Map<string, Map<Frame, Act>>()
  for (const act of ['said', 'proposed', 'rejected'] as const) {
    for (const line of lists[act].trim().split('\n')) {
      const words = line.split(' ')
      const isParticle = /^(?:on|out|off|down|aside|forward|against)$/.test(words[1] ?? '') && words.length > 2
      const key = isParticle ? words.slice(0, 2).join(' ') : (words[0] as string)
      const frames = cues.get(key) ?? new Map<Frame, Act>()
      for (const frame of words.slice(isParticle ? 2 : 1)) frames.set(frame, act)
      cues.set(key, frames)
    }
  }
  return cues
}
