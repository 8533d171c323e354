/** Computes positions in a thread of its own, because a large graph would block the server for seconds. */
import { parentPort, workerData } from 'node:worker_threads'
import { type LayoutOrder, layOut } from './choose-layout.ts'

parentPort?.postMessage(layOut(workerData as LayoutOrder))
