/** Works `forces` out beside the page, which a large network would hold for seconds. */
import type { Field } from './forces.ts'
import { forces } from './forces.ts'

export type ForcesAnswer = { readonly done: number } | { readonly field: Field }

/** Compiled with the types of a page, whose `postMessage` is another. */
const thread = self as unknown as {
  addEventListener(name: 'message', hear: (event: MessageEvent<Field>) => void): void
  postMessage(answer: ForcesAnswer): void
}

thread.addEventListener('message', ({ data }) => {
  thread.postMessage({ field: forces(data, (done) => thread.postMessage({ done })) })
})
