import { expect, test } from 'vitest'
import { bodyOfState } from '../../../server/extract/actors/state-bodies.ts'

test.each<[string, string, string | undefined, string?]>([
  ['US', 'Senate', 'organisation:us-senate', 'U.S. Senate'],
  ['US', 'Department of Justice', 'organisation:us-justice-department', 'U.S. Justice Department'],
  ['US', 'Department of Defense', 'organisation:pentagon', 'Pentagon'],
  ['US', 'Education Department', 'organisation:us-education-department', 'U.S. Education Department'],
  ['US', 'Parliament', undefined],
  ['US', 'Foreign Ministry', undefined],
  ['IR', 'Foreign Ministry', 'organisation:iran-foreign-ministry', "Iran's Foreign Ministry"],
  ['IR', 'Ministry of Foreign Affairs', 'organisation:iran-foreign-ministry', "Iran's Ministry of Foreign Affairs"],
  ['IQ', 'Defence Ministry', 'organisation:iraq-defense-ministry', "Iraq's Defence Ministry"],
  ['IR', 'Senate', undefined],
  ['IN', 'Congress', 'organisation:indian-national-congress', 'Indian National Congress'],
  ['GB', 'Foreign Ministry', 'organisation:foreign-office', 'Foreign Office'],
  ['PH', 'Supreme Court', 'organisation:philippines-supreme-court', "Philippines' Supreme Court"],
  ['FR', 'Committee', undefined],
])('%s, %s', (iso, name, id, shown) => {
  expect(bodyOfState(iso, name)).toEqual(id && { id, shown, isNational: expect.any(Boolean) })
})
