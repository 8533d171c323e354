/** Words before a noun that say which or how many, in lower case. */

import { words } from './words.ts'

/** Definite ones, which point back: "the ministry", "this group". */
export const DEFINITE = words('the this that its their')

/** Indefinite ones, which introduce somebody: "a minister". */
export const INDEFINITE = words('a an some any another')

/** Before a demonym these do not mean its country: "many Iraqis". */
export const QUANTIFIERS = words('many some most several few all any')
