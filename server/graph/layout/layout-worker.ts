/** Works out places beside the thread that answers requests, which a large graph would hold for seconds. */
import { parentPort, workerData } from 'node:worker_threads'
import { type LayoutOrder, layOut } from './choose-layout.ts'

parentPort?.postMessage(layOut(workerData as LayoutOrder))
