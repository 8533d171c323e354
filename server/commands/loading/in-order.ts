/**
 * Works on up to `width` items at once and yields the answers in the order of the items. No more than `width` items are
 * held, so memory does not grow with the input; a slow reader slows the work down.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = []
  for await (const item of items) {
    const answer = work(item)
    // A rejection before its turn is thrown when its turn comes; until then it counts as handled.
    answer.catch(() => {})
    underWay.push(answer)
    if (underWay.length >= width) yield underWay.shift() as Promise<R>
  }
  while (underWay.length > 0) yield underWay.shift() as Promise<R>
}
