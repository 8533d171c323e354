/** Something that takes a while to open, opened when it is first asked for, and only once. */
export interface Lazy<T> {
  (): Promise<T>
  /** Closes what was opened, if it was. */
  close(): Promise<void>
}

export function lazily<T extends { close(): Promise<void> }>(open: () => Promise<T>): Lazy<T> {
  let opened: Promise<T> | undefined
  const get = () => {
    opened ??= open()
    return opened
  }
  return Object.assign(get, { close: async () => (await opened)?.close() })
}
