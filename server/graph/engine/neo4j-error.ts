import { StoreError } from '../store.ts'

interface Target {
  readonly uri: string
  readonly username: string
  readonly database: string
}

const advice: readonly (readonly [code: RegExp, message: (target: Target, reason: string) => string])[] = [
  [
    /Security\.Unauthorized$/,
    ({ uri, username }) =>
      `The Neo4j server at ${uri} refuses the user ${username} with this password. Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
  ],
  [
    /Security\.AuthenticationRateLimit$/,
    ({ uri }) =>
      `The Neo4j server at ${uri} has seen too many wrong passwords. Wait some seconds, set NEO4J_PASSWORD, try again.`,
  ],
  [
    /Security\.CredentialsExpired$/,
    ({ uri, username }) =>
      `The Neo4j server at ${uri} wants the first password of ${username} changed. Change it with cypher-shell, then set NEO4J_PASSWORD.`,
  ],
  [
    /Database\.(DatabaseNotFound|DatabaseUnavailable)$|^Neo\.TransientError\.Database\.DatabaseUnavailable$/,
    ({ uri, database }) =>
      `The Neo4j server at ${uri} has no database ${database} that is online. Set NEO4J_DATABASE to one that SHOW DATABASES lists.`,
  ],
  [
    /ReadOnly|ForbiddenOnReadOnlyDatabase|Cluster\.NotALeader$/,
    ({ uri, database }) =>
      `The database ${database} at ${uri} is read-only, so nothing can be stored. Make it writable (server.databases.default_to_read_only=false), or set NEO4J_DATABASE to another.`,
  ],
  [
    /^(ServiceUnavailable|SessionExpired)$/,
    ({ uri }, reason) =>
      `No Neo4j server answers at ${uri} (${reason}). Start it, or set NEO4J_URI; with encryption the address begins neo4j+s://.`,
  ],
  [
    /^Neo\.DatabaseError\./,
    ({ uri }, reason) =>
      `The Neo4j server at ${uri} failed (${reason}). Look into its log. Where its disk is full, kill it before you make room, then start it: what was stored is safe.`,
  ],
  [
    /^Neo\.TransientError\.(?!General\.MemoryPoolOutOfMemoryError)/,
    ({ uri }, reason) =>
      `The Neo4j server at ${uri} is too busy (${reason}). What was stored is safe; try again later.`,
  ],
  [
    /^ProtocolError$|Request\.Invalid$/,
    ({ uri }, reason) =>
      `What answers at ${uri} is not Neo4j (${reason}). Set NEO4J_URI to its Bolt address, like neo4j://localhost:7687.`,
  ],
]

/**
 * What is wrong with the database, as a person can mend it; undefined where the error is about what was written.
 * @param error what the driver threw.
 */
export function storeErrorFrom(error: unknown, target: Target): StoreError | undefined {
  if (error instanceof StoreError) return error
  const { code = '', message } = error as { code?: string; message: string }
  const kind = /responded HTTP|Unknown Bolt protocol|handshake/i.test(message) ? 'ProtocolError' : code
  const reason = reasonIn(message)
  const [, words] = advice.find(([pattern]) => pattern.test(kind)) ?? []
  return words === undefined ? undefined : new StoreError(words(target, reason), { cause: error })
}

/** What the driver names as the cause, or else its first sentence; a full stop inside of an address ends none. */
function reasonIn(message: string): string {
  const cause = message.split('Caused by: ').at(-1) ?? message
  return (cause.split(/\n|\.(?=\s|$)/)[0] ?? '').trim()
}
