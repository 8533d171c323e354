import { type CypherToken, tokensOf } from '../guard/text/tokens.ts'

const reserved =
  'and|as|create|delete|detach|distinct|else|in|is|match|merge|optional|or|remove|return|set|then|union|unwind|when|where|with|xor'
/** A property, an alias, a variable, a label or a key with a name that this engine takes for a word of the language. */
const reservedName = new RegExp(
  `(?:[\\w)\\]] \\.|\\bAS) (?:${reserved}|case|false|not|null|true)\\b|[([{,] (?:${reserved}) :|: (?:${reserved})\\b`,
  'i',
)

/** Forms that Neo4j knows and the embedded engine does not, as regular expressions of a statement without its texts, each with what works here. */
const forms: readonly (readonly [form: RegExp, instead: string])[] = [
  [/^CYPHER \d/i, 'Leave CYPHER 5 or CYPHER 25 out: this engine has one language.'],
  [/^USE /i, 'Leave USE out: there is one graph.'],
  [/\b(?:SHORTEST|ALLSHORTESTPATHS) /i, 'This engine finds one way: shortestPath((a)-[*..4]-(b)).'],
  [/\) \{ \d|\) \( \(|\] -? ?>? ?\{ \d|- - >? ?[+{]|\] - [+{]/, 'This engine repeats one relationship: -[:MET*1..3]-.'],
  [/\( \w* ?: [^)]*[|&!%]/, 'Labels here stand one by one: WHERE a:Person OR a:Country.'],
  [/\bWHERE \w+ ?: \w+ [|&]/i, 'Labels here stand one by one: WHERE a:Person OR a:Country.'],
  [/\[ \w* ?: !/, "Write the types that are meant, or WHERE type(r) <> 'MET'."],
  [/[([] ?\w* (?:: \w+ )?WHERE\b/i, 'Put WHERE behind the pattern.'],
  [/\( \w+ IS /i, 'Write (a:Person).'],
  [/: \$ \(/, 'Labels cannot be computed here: WHERE $label IN labels(a).'],
  [/\bCOLLECT \{/i, 'Use a list of a pattern: [(a)-[:MADE]->(s) | s.text].'],
  [/\bEXISTS \{[^}]*\bUNION\b/i, 'Join two EXISTS { } by OR.'],
  [
    /\b(?:date|datetime|localdatetime|time|localtime|duration|point) ?[(.]/i,
    'Dates are texts here, such as 2025-03-07: they compare rightly, and substring(s.date, 0, 7) is the month.',
  ],
  [/\|\|/, 'Join texts by +.'],
  [
    /\bIS ::|\b(?:valueType|isEmpty|to\w+OrNull) \(/i,
    'This engine has no types to ask for; size(list) = 0 tells an empty list.',
  ],
  [/\bOPTIONAL CALL\b/i, 'Use CALL.'],
  [/\bcollect \([^)]*\) \[/i, 'Put collect() in a WITH of its own, then take the element.'],
  [/\{ \w+ : collect \(/i, 'Put collect() in a WITH of its own, then make the map.'],
  [/\bMATCH (?:(?!RETURN|WITH).)*\) ORDER BY\b/i, 'Put ORDER BY behind WITH or RETURN.'],
  [/\b(?:stDev|percentileCont) \(/i, 'Of aggregations this engine has count, sum, avg, min, max and collect.'],
  [reservedName, 'Put names that are also words of the language in backticks.'],
  [/\b(?:SKIP|LIMIT) \w+ \(/i, 'SKIP and LIMIT take a number or a parameter.'],
]

/** What to write instead of a form that the embedded engine does not know; undefined where none is recognised. */
export function formThatWorks(statement: string): string | undefined {
  const bare = tokensOf(statement).map(wordOf).join(' ').replaceAll('| |', '||').replaceAll(': :', '::')
  return forms.find(([form]) => form.test(bare))?.[1]
}

function wordOf({ kind, text }: CypherToken): string {
  return kind === 'string' ? '""' : kind === 'quotedName' ? 'name' : text
}
