/** Words of time, in lower case. */

import { words } from './words.ts'

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday')

export const MONTHS = words('january february march april may june july august september october november december')

/** Without the full stop that may follow them. */
export const SHORT_MONTHS = words('jan feb mar apr jun jul aug sep sept oct nov dec')

/** Days named from the day of the article. */
export const NEAR_DAYS = words('yesterday today tonight to-night')

export const PARTS_OF_DAY = words('morning afternoon evening night')

/** Before a day or a period: which of them is meant. */
export const WHICH_OF_SEVERAL = words('this last next every each coming following previous same')

export const PERIODS = words('day days week weeks month months year years')

export const SMALL_NUMBERS = words('one two three four five six seven eight nine ten')
