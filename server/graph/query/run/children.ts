import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import type { ChildRequest } from './child.ts'

/** Idle processes that are kept after many queries at once; each holds the graph in memory. */
const mostIdle = 2

export interface ChildOptions {
  /** The module that a child runs. */
  readonly entry: string
  /** How far queries step back for the server itself where processors are short: 0 to 19. */
  readonly niceness: number
}

/** Processes that answer queries, and those of them that are idle. */
export interface Children<Source> {
  /** @returns an idle process, or a new one. */
  take(): ChildProcess
  /** Keeps a process that runs nothing any more, or kills it where enough are idle. */
  giveBack(child: ChildProcess): void
  /** Starts a process that opens this graph, unless one is idle. */
  standBy(source: Source): void
  /** Lets the idle processes open this graph before the next query comes. */
  warm(source: Source): void
  /** Kills the idle processes; those that are given back later, too. */
  close(): void
}

export function createChildren<Source>(options: ChildOptions): Children<Source> {
  const idle: ChildProcess[] = []
  let closed = false
  const drop = (child: ChildProcess) => {
    const at = idle.indexOf(child)
    if (at !== -1) idle.splice(at, 1)
    child.kill('SIGKILL')
  }
  const start = () => {
    const child = startChild(options)
    child.once('exit', () => drop(child))
    child.once('error', () => drop(child))
    return child
  }
  const warm = (source: Source) => {
    for (const child of idle) child.send({ source } satisfies ChildRequest<Source>, () => {})
  }
  return {
    take() {
      for (let child = idle.pop(); child !== undefined; child = idle.pop()) if (isUsable(child)) return child
      return start()
    },
    giveBack(child) {
      if (closed || idle.length >= mostIdle) child.kill('SIGKILL')
      else idle.push(child)
    },
    standBy(source) {
      if (closed || idle.length > 0) return
      idle.push(start())
      warm(source)
    },
    warm,
    close() {
      closed = true
      for (const child of [...idle]) drop(child)
    },
  }
}

/** A child knows nothing of the server's environment, which holds passwords. */
function startChild({ entry, niceness }: ChildOptions): ChildProcess {
  const child = fork(entry, {
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  try {
    if (child.pid !== undefined) setPriority(child.pid, niceness)
  } catch {
    // Some systems forbid it; then queries have the same share of the processors as the server.
  }
  return child
}

export function isUsable(child: ChildProcess): boolean {
  return child.connected && !child.killed && child.exitCode === null
}
