/**
 * The verbs that report an act, with their frames. A new one needs an entry here and a row in
 * test/extract/sentences/frames.ts.
 */

import { type Cue, readCues } from './read-cues.ts'

/** A line is a verb, with its particle where it has one ("rule out"), a colon, and the frames that make the act. */
const SAID = `
accuse: object
acknowledge: clause object
add: clause
admit: clause object infinitive to
affirm: clause object
allege: clause
announce: clause object
answer: clause
apologise: clause for to
apologize: clause for to
applaud: object
argue: clause for against
ask: clause about
assail: object
assert: clause object
assure: clause
attribute: object
aver: clause
belittle: object
bemoan: object clause
berate: object
blame: object
blast: object
boast: clause
brag: clause
brand: object infinitive
call: infinitive
castigate: object
caution: clause
censure: object
chant: clause
characterise: object
characterize: object
charge: clause
chastise: object
chide: object
cite: object clause
claim: clause object infinitive
commend: object
comment: clause on
complain: clause about of
compliment: object
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
declare: clause object infinitive
decry: object
defend: object
denigrate: object
denounce: object
deny: clause object infinitive
deplore: object
deride: object
describe: object
detail: object
disclose: clause object
disparage: object
echo: object clause
elaborate: clause
emphasise: clause object
emphasize: clause object
estimate: clause
excoriate: object
explain: clause object
express: object
fire back: at
forecast: clause object
fume: clause
grumble: clause about
hail: object
hint: clause at
hit back: at
hit out: at
imply: clause
indicate: clause
inform: clause of
insist: clause on
insult: object
intimate: clause
joke: clause
label: object infinitive
lambast: object
lambaste: object
lament: clause object
lash out: at against
laud: object
lecture: object
liken: object
list: object
maintain: clause
mention: that object
mock: object
muse: clause
mutter: clause
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
pronounce: object infinitive
protest: clause
question: object clause
quip: clause
read: clause
reaffirm: clause object
reassure: clause
rebuke: object
recall: clause
recount: clause object
regret: object clause
reiterate: clause object
relate: clause
remark: clause on
remind: clause of
repeat: clause object
reply: clause
report: clause object
reprimand: object
reproach: object
respond: clause
retort: clause
reveal: clause object
ridicule: object
salute: object
say: clause object
scold: object
shout: clause
signal: clause object
slam: object
snap: clause
sneer: at clause
speak: clause of about against
speculate: clause
state: clause object
stress: clause object
suggest: clause
swear: clause infinitive
taunt: object
tell: clause infinitive about of
testify: clause
thank: object
threaten: infinitive clause object
tweet: clause object
underline: clause
underscore: clause
upbraid: object
vilify: object
voice: object
vow: clause infinitive object
warn: clause of about against object infinitive
welcome: object
whisper: clause
wonder: clause
write: clause
yell: clause
`

const PROPOSED = `
admonish: infinitive
advise: infinitive
advocate: object for infinitive
appeal: for to infinitive clause
ask: infinitive for
beg: infinitive for
beseech: infinitive
cajole: infinitive
call: for on upon
counsel: infinitive object
dangle: object
demand: object clause infinitive
encourage: infinitive
entreat: infinitive
exhort: infinitive
float: object
goad: infinitive
implore: infinitive
instruct: infinitive
invite: object infinitive
lay down: object
lean: on
lobby: for infinitive
moot: object
nudge: infinitive
offer: object infinitive
order: infinitive
petition: infinitive for
pitch: object
plead: for with infinitive
press: infinitive for
pressure: infinitive
prod: infinitive
propose: object clause infinitive
push: for
put forward: object
recommend: object clause infinitive
request: object clause infinitive
seek: object
solicit: object
suggest: object infinitive
table: object
urge: clause infinitive object
`

const REJECTED = `
balk: at
bat aside: object
bat away: object
baulk: at
block: object
brush aside: object
brush away: object
brush off: object
decline: object infinitive
disavow: object
dismiss: object
fend off: object
knock back: object
knock down: object
laugh off: object
nix: object
oppose: object
push back: against object
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
slap down: object
sniff: at
snub: object
spurn: object
swat aside: object
swat away: object
throw out: object
turn down: object
veto: object
vote: against
vote down: object
wave aside: object
wave away: object
wave off: object
`

/** Cue verbs by lemma, with their particle ("rule out"), and the act that each of their frames makes. */
export const CUES: ReadonlyMap<string, Cue> = readCues({ said: SAID, proposed: PROPOSED, rejected: REJECTED })
