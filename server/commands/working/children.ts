import { type ChildProcess, fork } from 'node:child_process'
import { MendableError } from '../../mendable.ts'
import type { ChildReply } from './answer-parent.ts'

/** What came of a task: its answer, or why there is none. `given back`: the children were stopped before it began. */
type Outcome<Answer> = { readonly answer: Answer } | { readonly reason: string } | 'given back'

/** Processes that work on tasks, each on one at a time. One that crashes or hangs takes nothing with it. */
export interface Children<Task, Answer> {
  /**
   * Waits for a free process.
   * @param milliseconds after which the process is killed.
   * @throws MendableError where a process does not even start.
   */
  run(task: Task, milliseconds: number): Promise<Outcome<Answer>>
  /** Begins no further task. */
  stop(): void
  /** Kills all processes. */
  close(): void
}

interface Order<Task, Answer> {
  readonly task: Task
  readonly milliseconds: number
  readonly resolve: (outcome: Outcome<Answer>) => void
  readonly reject: (error: Error) => void
}

/** Milliseconds that a process has to start, however busy the machine is. */
const longestStart = 120_000

/** Megabytes of JavaScript's heap that a process may take; the language model lies outside of it. */
const heap = 1024

/**
 * A process starts when there is a task for it, and is used again.
 * @param script a module that calls `answerParent`.
 * @param most processes at once.
 */
export function createChildren<Task extends object, Answer>(script: URL, most: number): Children<Task, Answer> {
  const queue: Order<Task, Answer>[] = []
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  const started = new WeakSet<ChildProcess>()
  let stopped = false

  const next = () => {
    while (queue.length > 0 && !stopped) {
      const child = idle.pop() ?? (all.size < most ? start() : undefined)
      if (child === undefined) return
      work(child, queue.shift() as Order<Task, Answer>)
    }
  }
  const start = () => {
    // It knows nothing of this process's environment, which holds passwords.
    const child = fork(script, [], {
      env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
      execArgv: [`--max-old-space-size=${heap}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    const forget = () => {
      all.delete(child)
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1)
    }
    child.once('exit', forget).once('error', forget)
    return child
  }
  const work = (child: ChildProcess, { task, milliseconds, resolve, reject }: Order<Task, Answer>) => {
    let expired = false
    const expire = () => {
      expired = true
      child.kill('SIGKILL')
    }
    const isNew = !started.has(child)
    let timer = setTimeout(expire, isNew ? longestStart : milliseconds)
    const leave = () => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
    }
    const onMessage = (reply: ChildReply<Answer>) => {
      if (reply === 'ready') {
        started.add(child)
        clearTimeout(timer)
        timer = setTimeout(expire, milliseconds)
        child.send(task)
        return
      }
      leave()
      idle.push(child)
      resolve(reply)
      next()
    }
    const onEnd = (code: unknown, signal?: unknown) => {
      leave()
      all.delete(child)
      if (stopped && !expired) resolve('given back')
      else if (!started.has(child)) reject(notStarting(code, signal))
      else if (expired) resolve({ reason: `Extraction took longer than ${Math.round(milliseconds / 1000)} seconds.` })
      else resolve({ reason: `The process that extracted it ended (${String(signal ?? `status ${code}`)}).` })
      next()
    }
    child.on('message', onMessage).once('exit', onEnd).once('error', onEnd)
    if (!isNew) child.send(task)
  }

  return {
    run: (task, milliseconds) =>
      new Promise((resolve, reject) => {
        if (stopped) return resolve('given back')
        queue.push({ task, milliseconds, resolve, reject })
        next()
      }),
    stop() {
      stopped = true
      for (const { resolve } of queue.splice(0)) resolve('given back')
    },
    close() {
      this.stop()
      for (const child of all) child.kill('SIGKILL')
    },
  }
}

function notStarting(code: unknown, signal: unknown): MendableError {
  const how = code instanceof Error ? code.message : String(signal ?? `status ${code}`)
  return new MendableError(
    `The process that extracts does not start (${how}). Try the command extract with one article, which says why.`,
  )
}
