import { expect, test } from 'vitest'
import { compareOrganisations, readOrganisationName } from '../../../server/graph/candidates/compare-organisations.ts'

function compare(one: string, other: string) {
  const [first, second] = [readOrganisationName(one), readOrganisationName(other)]
  if (first === undefined || second === undefined) throw new Error('The names must have letters.')
  return compareOrganisations(first, second)
}

test.each([
  ['Huawei Technologies', 'Huawei Technologies Co., Ltd.', 'legal-form', 'Co., Ltd.'],
  ['Siemens AG', 'Siemens', 'legal-form', 'AG'],
  ['The Washington Post', 'Washington Post', 'same-name', 'The same name'],
  ['Johnson & Johnson', 'Johnson and Johnson', 'same-name', 'The same name'],
  ['Médecins Sans Frontières', 'Medecins sans Frontieres', 'same-name', 'The same name'],
  ['Breit Bart News', 'Breitbart News', 'spelling', 'as one word'],
  ['Black Lives Matter', 'BLM', 'acronym', 'BLM'],
  ['Democratic National Committee', 'D.N.C.', 'acronym', 'DNC'],
  ['Organization for Security and Cooperation', 'OSC', 'acronym', 'OSC'],
  ['Department of Veteran Affairs', 'Department of Veterans Affairs', 'spelling', 'Only an s'],
  ['Brookings Institution', 'Brookings Institutoin', 'spelling', 'nearly the same letters'],
])('%s and %s may be one body: %s', (one, other, reason, words) => {
  const likeness = compare(one, other)
  expect(likeness?.reason).toBe(reason)
  expect(likeness?.words).toContain(words)
  expect(compare(other, one)?.weight, 'the order does not matter').toBe(likeness?.weight)
})

test.each([
  ['Democratic National Committee', 'Democratic National Convention'],
  ['Local 100', 'Local 150'],
  ['Sierra Club', 'Sierra Club Foundation'],
  ['Forbes', 'Fords'],
  ['NRA', 'NRC'],
  ['National Rifle Association', 'NFA'],
  ['House', 'Houses'],
])('%s and %s are two', (one, other) => {
  expect(compare(one, other)).toBeUndefined()
})
