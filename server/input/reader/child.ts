import { Worker } from 'node:worker_threads'
import type { Found } from '../found.ts'
import { readFile } from './read-file.ts'
import { namesOfKinds, type ReadingReply, type ReadingTask } from './tasks.ts'
import type { ReadingLimits } from './watch.ts'

/** The process of `createReader`: reads the files that it is sent, one at a time, until its parent ends. */
const limits = JSON.parse(process.argv[2] ?? '') as ReadingLimits
const watch = new Worker(new URL('./watch.ts', import.meta.url), { workerData: limits })
watch.unref()
const reply = (message: ReadingReply) => process.send?.(message)
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', async (task: ReadingTask) => {
  watch.postMessage('begin')
  const found = await readFile(task).catch((error: unknown) => faultOf(task, error))
  reply({ found, spent: process.memoryUsage.rss() > limits.memory / 2 })
})
reply('ready')

function faultOf({ kind }: ReadingTask, error: unknown): Found {
  const fault =
    error instanceof RangeError
      ? `nests too deep to be read as ${namesOfKinds[kind]}; save it as plain text`
      : `is damaged and cannot be read as ${namesOfKinds[kind]}${because(error)}; save it anew, or as plain text`
  return { articles: [], faults: [{ fault }] }
}

function because(error: unknown): string {
  const words = error instanceof Error ? error.message.replace(/[\p{Cc}\s]+/gu, ' ').trim() : ''
  return words === '' || words.length > 120 ? '' : ` (${words})`
}
