/** Words of time, in lower case. */

import { words } from './words.ts'

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday')

export const MONTHS = words('january february march april may june july august september october november december')

/** Short forms, without the full stop that may follow them. */
export const SHORT_MONTHS = words('jan feb mar apr jun jul aug sep sept oct nov dec')

/** Days named relative to the day of the article. */
export const NEAR_DAYS = words('yesterday today tonight to-night')

export const PARTS_OF_DAY = words('morning afternoon evening night')

/** Words before a day or a period that say which one is meant. */
export const WHICH_OF_SEVERAL = words('this last next every each coming following previous same')

export const PERIODS = words('day days week weeks month months year years')

export const SMALL_NUMBERS = words('one two three four five six seven eight nine ten')
