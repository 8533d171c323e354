/** Words of the closed classes, in lower case, by their effect on the verb or noun beside them. */

import { words } from './words.ts'

/** Auxiliaries that leave open whether something takes place; "wo" and "ca" are cut from "won't" and "can't". */
export const MODALS = words("will would can could may might shall should must 'll 'd wo ca ’ll ’d")

/** Auxiliaries that turn a negated verb into a refusal: "will not accept", "does not accept". */
export const WILLING = words('will would wo can could ca do does')

export const NEGATIONS = words("not n't n’t never neither nor no hardly almost nearly")

/** Conjunctions of a supposition or a question. */
export const CONDITIONS = words('if unless whether lest')

/** Conjunctions of clauses that have taken place whatever the main clause says: "denied it after he had met them". */
export const MARKS_OF_FACT = words('after since when as because while with')

export const RELATIVE_PRONOUNS = words('who which that whom whose what')

/** Prepositions of a phrase that says when an act took place and is no part of its content. */
export const MARKS_OF_TIME = words('during after before while since until')

/** Prepositions before those who are asked: "called on X to", "appealed to X to". */
export const BEFORE_THE_ASKED = words('on upon to with for')

/** Prepositions before a possible source of a noun or a verb: "criticism from X", "was told by X". */
export const BEFORE_SOURCES = words('by from of for among in with to')
