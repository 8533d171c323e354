import { describe, expect, test } from 'vitest'
import { comparePersons } from '../../../server/graph/candidates/compare-persons.ts'
import { listener, readPersonName } from '../../../server/graph/candidates/person-name.ts'

function compare(one: string, other: string) {
  const [first, second] = [readPersonName(one), readPersonName(other)]
  if (first === undefined || second === undefined) throw new Error('The names must have letters.')
  const heard = listener()
  return comparePersons(heard(first), heard(second))
}

describe('two names may be one person', () => {
  test.each([
    ['Paul Ryan', 'Paul D. Ryan', 'initial', 'One leaves out the middle initial D.'],
    ['George Bush', 'George H.W. Bush', 'initial', 'One leaves out the middle initial H.W.'],
    ['Rafael Cruz', 'Rafael Edward Cruz', 'initial', 'One leaves out the middle name Edward.'],
    ['Debbie Schultz', 'Debbie Wasserman Schultz', 'initial', 'Wasserman'],
    ['J. Comey', 'James Comey', 'initial', 'the initial of the given name'],
    ['Edward G. Rendell', 'Ed Rendell', 'given-name', 'Ed may be short for Edward.'],
    ['Bob Corker', 'Robert Corker', 'given-name', 'Bob may be short for Robert.'],
    ['Bill Daley', 'Willie Daley', 'given-name', 'Bill may be short for Willie.'],
    ['James B. Comey', 'James B. Comey Jr.', 'generation', 'One is called Jr., the other is not'],
    ['George Bush', 'George Bush II', 'generation', 'II'],
    ['Kristen Gillibrand', 'Kirsten Gillibrand', 'spelling', 'Kristen and Kirsten'],
    ['Reince Priebus', 'Reince Preibus', 'transliteration', 'Priebus and Preibus'],
    ['Melanne Verveer', 'Melanie Verveer', 'transliteration', 'Melanne and Melanie'],
    ['Marco Rubio', 'March Rubio', 'spelling', 'Marco and March'],
    ['Sergei Lavrov', 'Sergey Lavrov', 'transliteration', 'Sergei and Sergey'],
    ['Muammar Gaddafi', 'Moammar Qadhafi', 'transliteration', 'Gaddafi and Qadhafi'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'transliteration', 'Zelensky and Zelenskyy'],
    ['Mohammed Morsi', 'Muhamad Mursi', 'transliteration', 'Morsi and Mursi'],
    ['Abdel Fattah el-Sisi', 'Abdel Fattah al Sisi', 'same-name', 'The same name'],
    ['Micheál Martin', 'Micheal Martin', 'same-name', 'The same name'],
    ['Dwayne "The Rock" Johnson', 'Dwayne Johnson', 'same-name', 'The same name'],
    ['Kim Jong', 'Jong Kim', 'same-name', 'in the other order'],
  ])('%s and %s: %s', (one, other, reason, words) => {
    const likeness = compare(one, other)
    expect(likeness?.reason).toBe(reason)
    expect(likeness?.words).toContain(words)
    expect(compare(other, one)?.weight, 'the order does not matter').toBe(likeness?.weight)
  })
})

describe('two names are two persons', () => {
  test.each([
    ['another given name', 'Bill Clinton', 'Hillary Clinton'],
    ['another surname', 'Bill Clinton', 'Bill Bratton'],
    ['other middle initials', 'George H. Bush', 'George W. Bush'],
    ['father and son', 'Charles Elliott Jr.', 'Charles Elliott III'],
    ['given names of two genders', 'Stephan Miller', 'Stephanie Miller'],
    ['two given names that are nearly the same', 'Marco Rubio', 'Mario Rubio'],
    ['a surname that goes on', 'John Adam', 'John Adams'],
    ['a surname of the other gender', 'Maria Zakharov', 'Maria Zakharova'],
    ['short surnames', 'David Brooks', 'David Brock'],
    ['the same consonants in another order', 'Bill Bratton', 'Bill Burton'],
    ['both words misspelt', 'Kristen Gilibrand', 'Kirsten Gillibrand'],
    ['a surname alone', 'Clinton', 'Hillary Clinton'],
  ])('%s: %s and %s', (_, one, other) => {
    expect(compare(one, other)).toBeUndefined()
  })
})

test('what is left out counts less than what is written otherwise, and both less than one alone', () => {
  const pairs = [
    ['Paul Ryan', 'Paul D. Ryan'],
    ['Ed Rendell', 'Edward Rendell'],
    ['Ed Rendell', 'Edward G. Rendell'],
    ['James B. Comey', 'James B. Comey Jr.'],
    ['Joe Biden', 'Joseph R. Biden Jr.'],
  ] as const
  const weights = pairs.map(([one, other]) => compare(one, other)?.weight ?? 0)
  expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  expect(new Set(weights).size).toBe(pairs.length)
})
