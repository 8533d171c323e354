import { parentPort, workerData } from 'node:worker_threads'

/** What a reading process may take: milliseconds of a processor's time for one file, and bytes of memory in all. */
export interface ReadingLimits {
  readonly processorTime: number
  readonly memory: number
}

/**
 * A thread of the reading process that ends the process where a file takes too much: with SIGTERM where that is time, with
 * SIGKILL where it is memory. V8's own limit does not count what lies outside its heap, and a reader that is busy cannot
 * watch itself. Time of the processor is counted, because on a busy machine little of the time on the clock is the reader's.
 */
const { processorTime, memory } = workerData as ReadingLimits
let begin = spent()
parentPort?.on('message', () => {
  begin = spent()
})
setInterval(() => {
  if (process.memoryUsage.rss() > memory) process.kill(process.pid, 'SIGKILL')
  if (spent() - begin > processorTime) process.kill(process.pid, 'SIGTERM')
}, 50)

function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
