/** Words before a noun that say which or how many, in lower case. */

import { words } from './words.ts'

/** They point back: "the ministry", "this group". */
export const DEFINITE = words('the this that its their')

/** They introduce somebody: "a minister". */
export const INDEFINITE = words('a an some any another')

/** Before a demonym they leave its country out: "many Iraqis". */
export const QUANTIFIERS = words('many some most several few all any')
