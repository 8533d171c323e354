import { phrases, words } from '../words.ts'

/**
 * Bodies of a state that its news names without the country: the country, the name shown, and the bare names, folded.
 * The ids are made of the names shown; `ORGANISATIONS` and the known actors have the same.
 */
export const NATIONAL_BODIES: readonly (readonly [iso: string, shown: string, ...bare: string[]])[] = [
  ['US', 'U.S. Congress', 'congress'],
  ['US', 'U.S. Senate', 'senate'],
  ['US', 'U.S. House of Representatives', 'house of representatives', 'house'],
  ['US', 'U.S. Supreme Court', 'supreme court', 'high court'],
  ['US', 'U.S. Justice Department', 'justice department'],
  ['US', 'U.S. Treasury Department', 'treasury department', 'treasury'],
  ['US', 'U.S. Department of Homeland Security', 'homeland security department', 'homeland security'],
  ['US', 'U.S. Army', 'army'],
  ['US', 'U.S. Navy', 'navy'],
  ['US', 'U.S. Air Force', 'air force'],
  ['US', 'U.S. Coast Guard', 'coast guard'],
  ['US', 'Pentagon', 'defense department'],
  ['US', 'State Department', 'state department'],
  ['US', 'Federal Reserve', 'central bank'],
  ['GB', 'Foreign Office', 'foreign office', 'foreign ministry'],
  ['GB', 'House of Commons', 'commons', 'house of commons'],
  ['GB', 'Bank of England', 'central bank'],
  ['IN', 'Indian National Congress', 'congress'],
]

/** Countries that have a body of this name, by their ISO codes; a name that is missing here may be any country's. */
export const HAVE_BODY: Readonly<Record<string, ReadonlySet<string>>> = {
  congress: words('US AR BR CL CO DO GT HN IN MX PE PH PY'),
  senate: words('US AR AU BE BO BR CA CI CL CO CZ DO EG ES FR HT IT JO KE KH KZ LR MX NG PH PK PL PY RO RW TH UY ZW'),
  house: words('US'),
  'house of representatives': words('US AU CO EG JP LY MY NG NZ PH YE'),
  treasury: words('US GB AU'),
  'high court': words('AU BD GB IE IN KE MY NG NZ ZA ZW'),
  'foreign office': words('GB DE PK'),
  'coast guard': words('US CN GR IN IT JP LY PH TR'),
  'home office': words('GB'),
}

/** Countries that have departments where others have ministries. */
export const WITH_DEPARTMENTS = words('US AU CH IE PH ZA')

/** Countries that have departments and no ministries. */
export const WITHOUT_MINISTRIES = words('US AU CH PH ZA')

/** Countries whose news names the parliament otherwise. */
export const WITHOUT_PARLIAMENT = words('US AR BR CL CO MX PE PH')

/** Bodies of a state, folded, that are no ministry or department. */
export const PLAIN_STATE_BODIES = phrases([
  'congress',
  'senate',
  'house',
  'house of representatives',
  'supreme court',
  'high court',
  'constitutional court',
  'parliament',
  'national assembly',
  'army',
  'navy',
  'air force',
  'coast guard',
  'treasury',
  'foreign office',
  'home office',
  'central bank',
  'election commission',
  'electoral commission',
])

/** Known organisations that belong to one state, by their ids: where they are named, the article speaks of it. */
export const HOMES: Readonly<Record<string, string>> = {
  'organisation:white-house': 'US',
  'organisation:pentagon': 'US',
  'organisation:state-department': 'US',
  'organisation:us-congress': 'US',
  'organisation:us-senate': 'US',
  'organisation:us-house-of-representatives': 'US',
  'organisation:us-supreme-court': 'US',
  'organisation:central-intelligence-agency': 'US',
  'organisation:federal-bureau-of-investigation': 'US',
  'organisation:federal-reserve': 'US',
  'organisation:democratic-party': 'US',
  'organisation:republican-party': 'US',
  'organisation:kremlin': 'RU',
  'organisation:duma': 'RU',
  'organisation:downing-street': 'GB',
  'organisation:foreign-office': 'GB',
  'organisation:house-of-commons': 'GB',
  'organisation:house-of-lords': 'GB',
  'organisation:labour-party': 'GB',
  'organisation:conservative-party': 'GB',
  'organisation:liberal-democrats': 'GB',
  'organisation:bundestag': 'DE',
  'organisation:knesset': 'IL',
  'organisation:elysee': 'FR',
}

/** States of the United States, without Georgia, Washington and New York, which name other places, too. */
export const AMERICAN_STATES = phrases([
  'Alabama',
  'Alaska',
  'Arizona',
  'Arkansas',
  'California',
  'Colorado',
  'Connecticut',
  'Delaware',
  'Florida',
  'Hawaii',
  'Idaho',
  'Illinois',
  'Indiana',
  'Iowa',
  'Kansas',
  'Kentucky',
  'Louisiana',
  'Maine',
  'Maryland',
  'Massachusetts',
  'Michigan',
  'Minnesota',
  'Mississippi',
  'Missouri',
  'Montana',
  'Nebraska',
  'Nevada',
  'New Hampshire',
  'New Jersey',
  'New Mexico',
  'North Carolina',
  'North Dakota',
  'Ohio',
  'Oklahoma',
  'Oregon',
  'Pennsylvania',
  'Rhode Island',
  'South Carolina',
  'South Dakota',
  'Tennessee',
  'Texas',
  'Utah',
  'Vermont',
  'Virginia',
  'Wisconsin',
  'Wyoming',
])
