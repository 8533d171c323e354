import type { ParseArgsOptionsConfig } from 'node:util'
import { MendableError } from '../mendable.ts'

/** What a command line asked for cannot be done as written; `message` says what to write instead. Exit status 2. */
export class UsageError extends MendableError {
  override readonly name = 'UsageError'
}

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & AsyncIterable<Uint8Array>
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

interface Invocation {
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly files: readonly string[]
  readonly streams: Streams
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** One word of the command line. */
export interface Command {
  /** `extract [--jobs N] [FILE...]` */
  readonly usage: string
  /** What goes in, what comes out, and each option. */
  readonly help: string
  readonly options: ParseArgsOptionsConfig
  /** Resolves to the exit status: 0, or 1 where some input failed. */
  readonly run: (invocation: Invocation) => Promise<0 | 1>
}
