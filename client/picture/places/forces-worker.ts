/** Computes `forces` in a worker: for a large network it takes seconds, in which the page would not respond. */
import type { Field } from './forces.ts'
import { forces } from './forces.ts'

export type ForcesAnswer = { readonly done: number } | { readonly field: Field }

/** The types here are those of a page, whose `postMessage` differs from a worker's. */
const thread = self as unknown as {
  addEventListener(name: 'message', hear: (event: MessageEvent<Field>) => void): void
  postMessage(answer: ForcesAnswer): void
}

thread.addEventListener('message', ({ data }) => {
  thread.postMessage({ field: forces(data, (done) => thread.postMessage({ done })) })
})
