/**
 * The verbs that report an act, with their frames. A new one needs an entry here and a row in
 * test/extract/sentences/frames.ts.
 */

import { type Cue, readCues } from './read-cues.ts'

/** A line is a verb, with its particle where it has one ("rule out"), a colon, and the frames that make the act. */
const SAID = `
acknowledge: clause object
accuse: object
add: clause
admit: clause object infinitive to
allege: clause
announce: clause object
apologise: clause for to
apologize: clause for to
applaud: object
argue: clause for against
ask: clause about
assert: clause object
assure: clause
attribute: object
blame: object
blast: object
boast: clause
brag: clause
call: infinitive
caution: clause
charge: clause
chant: clause
cite: object clause
claim: clause object infinitive
commend: object
comment: clause on
complain: clause about of
concede: clause object
conclude: clause
condemn: object
confess: clause to
confirm: clause object
congratulate: object
contend: clause
continue: clause
counter: clause
credit: object
criticise: object
criticize: object
decry: object
declare: clause object infinitive
denounce: object
deny: clause object infinitive
deplore: object
describe: object
detail: object
disclose: clause object
echo: object clause
elaborate: clause
emphasise: clause object
emphasize: clause object
estimate: clause
explain: clause object
express: object
forecast: clause object
hail: object
hint: clause at
imply: clause
indicate: clause
inform: clause of
insist: clause on
joke: clause
lament: clause object
lash out: at against
liken: object
list: object
maintain: clause
mention: that object
mock: object
note: clause object
notify: clause of
observe: that
outline: object
pledge: clause infinitive object
point out: clause object
post: clause
praise: object
predict: clause object
proclaim: clause object infinitive
promise: clause infinitive object
protest: clause
question: object clause
quip: clause
read: clause
reaffirm: clause object
reassure: clause
recall: clause
recount: clause object
reiterate: clause object
relate: clause
remark: clause on
remind: clause of
repeat: clause object
reply: clause
report: clause object
respond: clause
retort: clause
reveal: clause object
salute: object
say: clause object
scold: object
shout: clause
signal: clause object
slam: object
speak: clause of about against
speculate: clause
state: clause object
stress: clause object
suggest: clause
swear: clause infinitive
tell: clause infinitive about of
testify: clause
thank: object
threaten: infinitive clause object
tweet: clause object
underline: clause
underscore: clause
voice: object
vow: clause infinitive object
warn: clause of about against object infinitive
welcome: object
wonder: clause
write: clause
yell: clause
`

const PROPOSED = `
advise: infinitive
advocate: object for infinitive
appeal: for to infinitive clause
ask: infinitive for
beg: infinitive for
beseech: infinitive
call: for on upon
demand: object clause infinitive
encourage: infinitive
exhort: infinitive
float: object
implore: infinitive
instruct: infinitive
invite: object infinitive
lobby: for infinitive
offer: object infinitive
order: infinitive
petition: infinitive for
plead: for with infinitive
press: infinitive for
pressure: infinitive
propose: object clause infinitive
push: for
put forward: object
recommend: object clause infinitive
request: object clause infinitive
suggest: object infinitive
seek: object
urge: clause infinitive object
`

const REJECTED = `
balk: at
block: object
brush aside: object
brush off: object
decline: object infinitive
dismiss: object
oppose: object
rebuff: object
refuse: object infinitive
reject: object clause
renounce: object
repudiate: object
rule out: object infinitive
scoff: at
scrap: object
shoot down: object
shrug off: object
spurn: object
throw out: object
turn down: object
veto: object
vote: against
vote down: object
`

/** Cue verbs by lemma, with their particle ("rule out"), and the act that each of their frames makes. */
export const CUES: ReadonlyMap<string, Cue> = readCues({ said: SAID, proposed: PROPOSED, rejected: REJECTED })
