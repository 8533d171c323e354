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
      `The Neo4j server at ${uri} has received too many wrong passwords. Wait a few seconds, set NEO4J_PASSWORD, try again.`,
  ],
  [
    /Security\.CredentialsExpired$/,
    ({ uri, username }) =>
      `The Neo4j server at ${uri} requires ${username} to change its initial password. Change it with cypher-shell, then set NEO4J_PASSWORD.`,
  ],
  [
    /Database\.(DatabaseNotFound|DatabaseUnavailable)$|^Neo\.TransientError\.Database\.DatabaseUnavailable$/,
    ({ uri, database }) =>
      `The Neo4j server at ${uri} has no database ${database} online. Set NEO4J_DATABASE to one that SHOW DATABASES lists.`,
  ],
  [
    /ReadOnly|ForbiddenOnReadOnlyDatabase|Cluster\.NotALeader$/,
    ({ uri, database }) =>
      `The database ${database} at ${uri} is read-only, so nothing can be stored. Make it writable (server.databases.default_to_read_only=false), or set NEO4J_DATABASE to another.`,
  ],
  [
    /^(ServiceUnavailable|SessionExpired)$/,
    ({ uri }, reason) =>
      `No Neo4j server answers at ${uri} (${reason}). Start it, or set NEO4J_URI; with encryption the address begins with neo4j+s://.`,
  ],
  [
    /^Neo\.DatabaseError\./,
    ({ uri }, reason) =>
      `The Neo4j server at ${uri} failed (${reason}). Read its log. If its disk is full, kill it before you make room, then start it: what was stored is safe.`,
  ],
  [
    /^Neo\.TransientError\.(?!General\.MemoryPoolOutOfMemoryError)/,
    ({ uri }, reason) =>
      `The Neo4j server at ${uri} is too busy (${reason}). What was stored is safe; try again later.`,
  ],
  [
    /^ProtocolError$|Request\.Invalid$/,
    ({ uri }, reason) =>
      `The server at ${uri} is not Neo4j (${reason}). Set NEO4J_URI to its Bolt address, like neo4j://localhost:7687.`,
  ],
]

/**
 * Turns an error of the driver into one that says what is wrong with the database and what to do.
 * @returns undefined if the error is about the data to be written.
 */
export function storeErrorFrom(error: unknown, target: Target): StoreError | undefined {
  if (error instanceof StoreError) return error
  const { code = '', message } = error as { code?: string; message: string }
  const kind = /responded HTTP|Unknown Bolt protocol|handshake/i.test(message) ? 'ProtocolError' : code
  const reason = reasonIn(message)
  const [, words] = advice.find(([pattern]) => pattern.test(kind)) ?? []
  return words === undefined ? undefined : new StoreError(words(target, reason), { cause: error })
}

/**
 * The cause that the driver names, or else the first sentence of its message. A full stop in an address ends no
 * sentence.
 */
function reasonIn(message: string): string {
  const cause = message.split('Caused by: ').at(-1) ?? message
  return (cause.split(/\n|\.(?=\s|$)/)[0] ?? '').trim()
}
