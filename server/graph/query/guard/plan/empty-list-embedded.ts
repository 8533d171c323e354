/**
 * Whether the details of an operator ask whether something is in a list that is empty. For a missing value the embedded
 * engine answers null there, where Cypher answers false: behind NOT, rows are lost without a word. Ids are never missing, and
 * coalesce() gives the null another value, so both pass.
 */
export function asksForMissingInEmptyList(name: string, details: string): boolean {
  const showsNull = name !== 'Filter' || /\b(?:Not|IsNull|IsNotNull) | In \[\] (?:Eq|Ne|Xor)\b/.test(details)
  const inEmptyList = /(\S+) In \[\](?!, (?:false|true)\))/g
  if (showsNull && [...details.matchAll(inEmptyList)].some(([, of]) => !/^\(*\w+\.id$/.test(of as string))) return true
  // The form of expressions in lists and subqueries.
  const within = /op: In, right: (?:Literal\()?List\(\[\]\)+ \}(?!, Literal\(Bool)/
  return within.test(details) && /op: Not\b|\bNot |kind: None\b/.test(details)
}

/** Whether the parameters hold an empty list, which changes the plan of a statement. */
export function holdsEmptyList(parameters: Readonly<Record<string, unknown>>): boolean {
  return JSON.stringify(parameters).includes('[]')
}
