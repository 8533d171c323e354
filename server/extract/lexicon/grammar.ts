/** Words of the closed classes, in lower case, by what they do to the verb or noun that they stand beside. */

import { words } from './words.ts'

/** Auxiliaries that leave open whether something takes place; "wo" and "ca" stand before "n't". */
export const MODALS = words("will would can could may might shall should must 'll 'd wo ca ’ll ’d")

/** Auxiliaries that make a refusal of a negated verb: "will not accept", "does not accept". */
export const WILLING = words('will would wo can could ca do does')

export const NEGATIONS = words("not n't n’t never neither nor no hardly almost nearly")

/** Conjunctions of what is only supposed or asked. */
export const CONDITIONS = words('if unless whether lest')

/** Marks of clauses that have taken place whatever the main clause says: "denied it after he had met them". */
export const MARKS_OF_FACT = words('after since when as because while with')

export const RELATIVE_PRONOUNS = words('who which that whom whose what')

/** Before a phrase that tells when something was done, which is no part of what was done. */
export const MARKS_OF_TIME = words('during after before while since until')

/** Before those who are asked: "called on X to", "appealed to X to". */
export const BEFORE_THE_ASKED = words('on upon to with for')

/** Before those who may be the source of a noun or a verb: "criticism from X", "was told by X". */
export const BEFORE_SOURCES = words('by from of for among in with to')
