/**
 * Whether the details of an operator ask whether something is in a list that is empty. Of a missing value the embedded
 * engine says null there, and Cypher false: behind NOT rows are lost, without a word. Ids are never missing, and who gives
 * the null another value by coalesce() has thought of it.
 */
export function asksForMissingInNothing(name: string, details: string): boolean {
  const isTold = name !== 'Filter' || /\b(?:Not|IsNull|IsNotNull) | In \[\] (?:Eq|Ne|Xor)\b/.test(details)
  const inEmptyList = /(\S+) In \[\](?!, (?:false|true)\))/g
  if (isTold && [...details.matchAll(inEmptyList)].some(([, of]) => !/^\(*\w+\.id$/.test(of as string))) return true
  // As an expression of a list or of a subquery is written.
  const within = /op: In, right: (?:Literal\()?List\(\[\]\)+ \}(?!, Literal\(Bool)/
  return within.test(details) && /op: Not\b|\bNot |kind: None\b/.test(details)
}

/** Whether a plan may be another one with other parameters. */
export function holdsEmptyList(parameters: Readonly<Record<string, unknown>>): boolean {
  return JSON.stringify(parameters).includes('[]')
}
