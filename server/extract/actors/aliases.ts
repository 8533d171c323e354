import type { NameMention } from './mention.ts'
import { nameWords } from './names.ts'
import { nicknameIn } from './nickname.ts'

/** Another name that the text itself gives to somebody. */
export interface Alias {
  /** As the text writes it. */
  readonly name: string
  /** Where the text names those whom it means. */
  readonly of: NameMention
}

const NAME = "\\p{Lu}[\\p{L}\\p{N}.'’-]*(?:\\s+(?:al-|el-)?\\p{Lu}[\\p{L}\\p{N}.'’-]*){0,3}"
const MANNER =
  '(?:also|now|better|best|popularly|widely|commonly|simply|generally|formerly|previously|locally|often|usually|affectionately|more|collectively)'
const EXPLAINED = new RegExp(
  '^\\s*[,(–—-]+\\s*(?:(?:who|which)\\s+(?:is|was|are)\\s+)?' +
    `(?:(?:${MANNER}\\s+){0,2}(?:known|called|nicknamed|dubbed|referred\\s+to|abbreviated)(?:\\s+(?:${MANNER}|as|to|by|the|his|her|its|acronym|initials|nickname))*` +
    '|whose\\s+(?:real|full|birth)\\s+name\\s+(?:is|was)|hereafter|hereinafter|henceforth|aka|a\\.k\\.a\\.|alias)' +
    `,?\\s+["“‘']?(?:the\\s+)?["“‘']?(${NAME})(?=["”’']?(?:\\s*[,;)–—-]|\\.|$))`,
  'u',
)
/** `("Acme")`, `(the “Company”)`. */
const DEFINED = new RegExp(`^\\s*\\((?:the\\s+)?["“‘'](${NAME})["”’']\\)`, 'u')
/** ", or AMLO," and "(AOC)", where the letters are the initials of the name. */
const INITIALS = /^(?:,?\s+or\s+|,?\s*\()(\p{Lu}{2,6})\b/u
/** The longest explanation that is read, in UTF-16 code units. */
const REACH = 100

/** The names by which the text itself says that it also calls those of the mentions, by their folded words. */
export function explainedAliases(text: string, mentions: readonly NameMention[]): ReadonlyMap<string, Alias> {
  const found = new Map<string, Alias>()
  for (const mention of mentions) {
    if (mention.kind === 'country' || mention.nested) continue
    for (const name of [...nicknames(mention), ...explained(text, mention)]) {
      const key = aliasKey(name)
      if (key && key !== aliasKey(mention.span.text) && !found.has(key)) found.set(key, { name, of: mention })
    }
  }
  for (const [key, { of }] of found) if (found.has(aliasKey(of.span.text))) found.delete(key)
  return found
}

/** The words by which an alias is looked up. */
export function aliasKey(name: string): string {
  return nameWords(name.replace(/^the\s+/i, '')).join(' ')
}

/** "Bucky" and "Bucky Barnes" of `James "Bucky" Barnes`. */
function nicknames({ kind, span }: NameMention): string[] {
  const nickname = kind === 'person' ? nicknameIn(span.text) : undefined
  if (!nickname) return []
  const surname = /[\p{L}\p{M}'’-]+$/u.exec(span.text)?.[0]
  return surname ? [nickname, `${nickname} ${surname}`] : [nickname]
}

function explained(text: string, { kind, span }: NameMention): string[] {
  const after = text.slice(span.end, span.end + REACH)
  const name = EXPLAINED.exec(after)?.[1] ?? DEFINED.exec(after)?.[1]
  if (name) return [name.replace(/[.'’]+$/, '')]
  const initials = kind === 'person' ? INITIALS.exec(after)?.[1] : undefined
  return initials && initials.toLowerCase() === initialsOf(span.text) ? [initials] : []
}

function initialsOf(name: string): string {
  return nameWords(name)
    .map((word) => word[0])
    .join('')
}
