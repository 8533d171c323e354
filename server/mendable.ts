/**
 * An error that the person who runs Parley can mend. `message` says what is wrong and what to do, and is shown without a
 * stack.
 */
export class MendableError extends Error {
  override readonly name: string = 'MendableError'
}
