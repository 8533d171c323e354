import { type ChildProcess, fork } from 'node:child_process'
import type { Found } from '../found.ts'
import { namesOfKinds, type ReadingReply, type ReadingTask } from './tasks.ts'
import type { ReadingLimits } from './watch.ts'

/** Reads files of heavy formats in processes of their own, which are killed where a file takes too much. */
export interface Reader {
  /** What could not be read is a fault of the answer; it never rejects. */
  read(task: ReadingTask): Promise<Found>
  close(): void
}

export interface ReaderOptions extends Partial<ReadingLimits> {
  /** Processes at once. */
  readonly most?: number
}

interface Order {
  readonly task: ReadingTask
  readonly resolve: (found: Found) => void
}

/** Milliseconds on the clock for one file, or for the start of a process, however busy the machine is. */
const wallClock = 120_000

/** A process starts when there is a file for it, is used again, and does not keep this one alive. */
export function createReader({ processorTime = 10_000, memory = 512 * 2 ** 20, most = 1 }: ReaderOptions = {}): Reader {
  const queue: Order[] = []
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  const started = new WeakSet<ChildProcess>()
  let closed = false

  const next = () => {
    while (queue.length > 0) {
      const child = idle.pop() ?? (all.size < most ? start() : undefined)
      if (child === undefined) return
      work(child, queue.shift() as Order)
    }
  }
  const start = () => {
    const child = startChild({ processorTime, memory })
    all.add(child)
    const forget = () => {
      all.delete(child)
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1)
    }
    child.once('exit', forget).once('error', forget)
    return child
  }
  const work = (child: ChildProcess, { task, resolve }: Order) => {
    const expire = () => child.kill('SIGTERM')
    let timer = setTimeout(expire, wallClock)
    const settle = (found: Found) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
      resolve(found)
      next()
    }
    const onMessage = (reply: ReadingReply) => {
      if (reply === 'ready') {
        started.add(child)
        clearTimeout(timer)
        timer = setTimeout(expire, wallClock)
        child.send(task)
        return
      }
      holdAlive(child, false)
      if (reply.spent || closed) {
        all.delete(child)
        child.kill('SIGKILL')
      } else idle.push(child)
      settle(reply.found)
    }
    const onEnd = (_code: unknown, signal?: unknown) => {
      all.delete(child)
      settle(fault(signal === 'SIGTERM' ? slow(task, processorTime) : large(task, memory)))
    }
    child.on('message', onMessage).once('exit', onEnd).once('error', onEnd)
    holdAlive(child, true)
    if (started.has(child)) child.send(task)
  }

  return {
    read: (task) =>
      new Promise((resolve) => {
        queue.push({ task, resolve })
        next()
      }),
    close() {
      closed = true
      for (const { resolve } of queue.splice(0)) resolve(fault('was not read, because reading was stopped'))
      for (const child of all) child.kill('SIGKILL')
    },
  }
}

/** The process knows nothing of this one's environment, which holds passwords. */
function startChild(limits: ReadingLimits): ChildProcess {
  const heap = Math.floor((0.75 * limits.memory) / 2 ** 20)
  return fork(new URL('./child.ts', import.meta.url), [JSON.stringify(limits)], {
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    execArgv: [`--max-old-space-size=${heap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Whether this process waits for the other before it ends. */
function holdAlive(child: ChildProcess, hold: boolean): void {
  if (hold) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

function fault(words: string): Found {
  return { articles: [], faults: [{ fault: words }] }
}

function slow({ kind }: ReadingTask, processorTime: number): string {
  return `takes more than ${processorTime / 1000} s to be read as ${namesOfKinds[kind]}; split it, or save it as plain text`
}

function large({ kind }: ReadingTask, memory: number): string {
  return `needs more than ${Math.round(memory / 2 ** 20)} MB of memory to be read as ${namesOfKinds[kind]}; split it, or save it as plain text`
}
