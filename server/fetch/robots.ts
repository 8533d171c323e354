/** One rule of a robots.txt: which addresses it speaks of, and whether they may be asked. */
interface Rule {
  readonly pattern: string
  readonly allow: boolean
}

/** Whether a path with its query may be asked. */
export type Allows = (path: string) => boolean

/**
 * Reads a robots.txt (RFC 9309) for one agent: the rules of the groups that name it, or else of those for all. The longest
 * rule that matches decides, and an allowing one where two are as long.
 * @param agent its name in lower case, without a version.
 */
export function readRobots(text: string, agent: string): Allows {
  const groups = { named: [] as Rule[], all: [] as Rule[] }
  let isNamed = false
  let speaksOf = new Set<Rule[]>()
  let inNames = false
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!inNames) speaksOf = new Set()
      inNames = true
      const named = value.trim().toLowerCase().split('/')[0]
      if (named === '*') speaksOf.add(groups.all)
      if (named !== agent) continue
      isNamed = true
      speaksOf.add(groups.named)
    } else if (name === 'allow' || name === 'disallow') {
      inNames = false
      const pattern = value.trim()
      if (pattern === '') continue
      for (const rules of speaksOf) rules.push({ pattern: encoded(pattern), allow: name === 'allow' })
    }
  }
  const rules = (isNamed ? groups.named : groups.all).sort(
    (one, other) => other.pattern.length - one.pattern.length || Number(other.allow) - Number(one.allow),
  )
  return (path) => {
    const asked = encoded(path)
    return asked === '/robots.txt' || (rules.find(({ pattern }) => matches(pattern, asked))?.allow ?? true)
  }
}

/** Both sides write characters beyond ASCII in the same way. */
function encoded(path: string): string {
  const escaped = path.replace(/[^\x21-\x7e]+/g, (piece) => encodeURI(piece.toWellFormed()))
  return escaped.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
}

/** `*` stands for any characters, `$` at the end for the end. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$')
  const [first = '', ...pieces] = (toEnd ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = toEnd ? pieces.pop() : undefined
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!toEnd) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
