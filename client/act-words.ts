import type { ActorRef, Evidence } from '../server/shapes/answers.ts'
import type { Act, Status, TargetRole } from '../server/shapes/vocabulary.ts'
import { TARGET_ROLES } from '../server/shapes/vocabulary.ts'

const list = new Intl.ListFormat('en-GB')

/** How the statements of a link have to do with its target: all are directed to it, all speak about it, or some do either. */
export type Reach = 'directed' | 'about' | 'both'

/** @param counts `left`: all statements that count; `directed`: those of them that are directed to the target. */
export function reachOf({ left, directed }: { readonly left: number; readonly directed: number }): Reach {
  if (directed === 0) return 'about'
  return directed < left ? 'both' : 'directed'
}

type VerbTable = Readonly<Record<Act, Readonly<Record<Reach, string>>>>

/** The words between the name of a source and that of a target, where no cue is known. */
const verbs: VerbTable = {
  said: { directed: 'told or addressed', about: 'spoke about', both: 'told or spoke about' },
  proposed: {
    directed: 'proposed to or asked',
    about: 'made a proposal about',
    both: 'asked or made a proposal about',
  },
  rejected: {
    directed: 'rejected a proposal or claim by',
    about: 'rejected something about',
    both: 'rejected a proposal or claim by, or something about,',
  },
  met: { directed: 'met', about: 'met', both: 'met' },
}

/** The same words from the side of the target, before the name of the source. */
const passives: VerbTable = {
  said: { directed: 'told or addressed by', about: 'spoken about by', both: 'told or spoken about by' },
  proposed: {
    directed: 'proposed to or asked by',
    about: 'in a proposal by',
    both: 'asked by, or in a proposal by',
  },
  rejected: {
    directed: 'had a proposal or claim rejected by',
    about: 'in a rejection by',
    both: 'had a claim rejected by, or in a rejection by',
  },
  met: { directed: 'met', about: 'met', both: 'met' },
}

/** Words that are short enough to stand on a line of the picture. */
const captions: VerbTable = {
  said: { directed: 'told', about: 'spoke about', both: 'told, spoke about' },
  proposed: { directed: 'asked', about: 'made a proposal about', both: 'asked, made a proposal about' },
  rejected: { directed: 'turned down', about: 'rejected something about', both: 'turned down, rejected about' },
  met: { directed: 'met', about: 'met', both: 'met' },
}

/** "told or addressed": what stands between the names of a link's source and target. */
export function verbOf(act: Act, reach: Reach): string {
  return verbs[act][reach]
}

/** "told or addressed by": what stands before the name of the source where the target is the subject. */
export function passiveOf(act: Act, reach: Reach): string {
  return passives[act][reach]
}

/** "told": the same for a line of the picture. */
export function captionWords(act: Act, reach: Reach): string {
  return captions[act][reach]
}

/** Headings of an actor's statements: those that others made, by how they have to do with the actor. */
export const byOthersWords: Readonly<Record<Act, Readonly<Record<'directed' | 'about', string>>>> = {
  said: { directed: 'Told or addressed by others', about: 'Spoken about by others' },
  proposed: { directed: 'Proposed to or asked by others', about: 'In proposals by others' },
  rejected: { directed: 'Proposals and claims rejected by others', about: 'In rejections by others' },
  met: { directed: 'Met', about: 'Met' },
}

/** What a role is called in table and filters. */
export const roleWord: Readonly<Record<TargetRole, string>> = { to: 'Directed', about: 'About', with: 'Meeting' }

/** What a statement is that has a target with this role; the choices of the filter. */
export const roleFilterWords: Readonly<Record<TargetRole, string>> = {
  to: 'directed to somebody: told, accused, asked, turned down',
  about: 'about somebody: spoken about',
  with: 'meetings',
}

/** The roles that a filter leaves, in one line: "Without “spoke about”", "Only directed". */
export function rolesWords(roles: readonly TargetRole[]): string {
  if (!roles.includes('about') && roles.length === TARGET_ROLES.length - 1) return 'Without “spoke about”'
  const words: Readonly<Record<TargetRole, string>> = { to: 'directed', about: 'spoke about', with: 'meetings' }
  return `Only ${list.format(roles.map((role) => words[role]))}`
}

/** Titles of the targets of a statement, by role. */
export const roleTitle: Readonly<Record<TargetRole, string>> = { to: 'To', about: 'About', with: 'With' }

/**
 * Cues whose words say themselves what the source did to a target that the act is directed to, and the words for it. The
 * object of such a verb is the target: one accuses Russia, and asks China. One rejects a plan, though, and not the one whose
 * plan it is. A cue that is a past participle already stands as it is ("criticized").
 */
const tellingCues: Readonly<Partial<Record<Act, readonly (readonly [cue: RegExp, words: string])[]>>> = {
  said: [
    [/^t(ell|old)/, 'told'],
    [/^accus/, 'accused'],
    [/^blam/, 'blamed'],
    [/^critici[sz]/, 'criticised'],
    [/^condemn/, 'condemned'],
    [/^denounc/, 'denounced'],
    [/^mock/, 'mocked'],
    [/^threat/, 'threatened'],
    [/^warn/, 'warned'],
    [/^prais/, 'praised'],
    [/^thank/, 'thanked'],
    [/^congratulat/, 'congratulated'],
    [/^attack/, 'attacked'],
    [/^slam/, 'slammed'],
    [/^rebuk/, 'rebuked'],
    [/^(re)?assur/, 'assured'],
    [/^inform(s|ed|ing)?$/, 'informed'],
    [/^remind/, 'reminded'],
    [/^ask/, 'asked'],
    [/^urg(e|ed|es|ing)$/, 'urged'],
    [/^(say|says|said|saying)$/, 'said to'],
    [/^(writ|wrote)/, 'wrote to'],
    [/^(repl(y|ies|ied|ying)|respon|answer)/, 'replied to'],
    [/^(speak|spoke|talk)/, 'spoke to'],
    [/^complain/, 'complained to'],
    [/^apologi/, 'apologised to'],
  ],
  proposed: [
    [/^ask/, 'asked'],
    [/^urg(e|ed|es|ing)$/, 'urged'],
    [/^invit/, 'invited'],
    [/^press(es|ed|ing)?$/, 'pressed'],
    [/^pressur/, 'pressured'],
    [/^beg(s|ged|ging)?$/, 'begged'],
    [/^implor/, 'implored'],
    [/^encourag/, 'encouraged'],
    [/^order/, 'ordered'],
    [/^advi[sc]/, 'advised'],
    [/^t(ell|old)/, 'told'],
    [/^warn/, 'warned'],
    [/^appeal/, 'appealed to'],
    [/^propos/, 'proposed to'],
    [/^suggest/, 'suggested to'],
    [/^recommend/, 'recommended to'],
    [/^offer/, 'made an offer to'],
    [/^demand/, 'demanded something of'],
    [/^request/, 'made a request to'],
    [/^plead/, 'pleaded with'],
  ],
  rejected: [
    [/^rebuff/, 'rebuffed'],
    [/^snub/, 'snubbed'],
    [/^contradict/, 'contradicted'],
    [/^den(y|ies|ied|ying|ial)/, 'denied a claim by'],
  ],
}

/** The words of a cue for a target that the act is directed to, where the cue says them itself. */
function cueWords(act: Act, cue: string): string | undefined {
  const words = cue.toLowerCase().match(/\p{L}+/gu) ?? []
  if (/\bcall(s|ed|ing)?\s+(up)?on\b/i.test(cue)) return 'called on'
  for (const [pattern, verb] of tellingCues[act] ?? []) {
    const word = words.find((one) => pattern.test(one))
    if (word !== undefined) return word.endsWith('ed') && !verb.includes(' ') ? word : verb
  }
  return undefined
}

/** What the words of a statement depend on. */
export type Told = Pick<Evidence, 'act' | 'cue' | 'by' | 'targets'>
type Target = Evidence['targets'][number]

/** What stands before the targets of a statement that have a role: "accused", "spoke about". */
export function wordsBefore({ act, cue, by }: Pick<Told, 'act' | 'cue' | 'by'>, role: TargetRole): string {
  if (by === 'phone' && role === 'with') return 'spoke by telephone with'
  if (role === 'about') return verbs[act].about
  return (cue === null ? undefined : cueWords(act, cue.text)) ?? verbs[act].directed
}

/** How a statement without targets, or where these are listed apart, names its act: "said", "proposed something". */
const actWords: Readonly<Record<Act, string>> = {
  said: 'said',
  proposed: 'proposed something',
  rejected: 'rejected something',
  met: 'met',
}

/** The same for one statement: "met", or "spoke by telephone". */
export function actWordsOf({ act, by }: Pick<Told, 'act' | 'by'>): string {
  return by === 'phone' ? 'spoke by telephone' : actWords[act]
}

/** The actors of a statement's targets by role, each once: those that the act is directed to, then those that it is about. */
export function targetsByRole(targets: readonly Target[]): { role: TargetRole; actors: readonly ActorRef[] }[] {
  const roles = new Map<string, TargetRole>()
  const actors = new Map<string, ActorRef>()
  for (const { actor, role = 'about' } of targets) {
    actors.set(actor.id, actor)
    if ((roles.get(actor.id) ?? 'about') === 'about') roles.set(actor.id, role)
  }
  const groups = (['to', 'with', 'about'] as const).map((role) => ({
    role,
    actors: [...actors.values()].filter(({ id }) => roles.get(id) === role),
  }))
  return groups.filter((group) => group.actors.length > 0)
}

/** Whether a statement is directed to one of its targets, or only speaks about it. */
export function reachTo({ targets }: Pick<Told, 'targets'>, actor: string): 'directed' | 'about' {
  return targets.some((target) => target.actor.id === actor && target.role !== 'about') ? 'directed' : 'about'
}

/** What the source of a statement did, to be read after its name: "told Reuters and spoke about Hillary Clinton". */
export function deedOf(told: Told): string {
  const parts = targetsByRole(told.targets).map(
    ({ role, actors }) => `${wordsBefore(told, role)} ${list.format(actors.map(({ name }) => name))}`,
  )
  return parts.length === 0 ? actWordsOf(told) : parts.join(' and ')
}

const nouns: Readonly<Record<Act, string>> = {
  said: 'A statement by',
  proposed: 'A proposal by',
  rejected: 'A rejection by',
  met: 'A meeting of',
}

/** What a statement that did not take place is called: "A meeting of", "A rejection by". */
export function nounBefore({ act, by }: Pick<Told, 'act' | 'by'>): string {
  return by === 'phone' ? 'A telephone conversation of' : nouns[act]
}

/** How the text reports an act that did not take place. */
export const statusWords: Readonly<Record<Status, string>> = {
  planned: 'Reported as planned, not as having taken place',
  denied: 'Reported as denied, not as having taken place',
  possible: 'Reported as possible, not as having taken place',
}

/** What the arrows of the picture mean. */
export const arrowWords = {
  directed: 'A told, accused, asked, turned down B',
  about: 'A spoke about B',
} as const
