/** Milliseconds between two looks at whether the parent process is still there. */
const parentInterval = 500

/**
 * Resolves when a signal asks to stop; a second one ends the process at once. Also resolves when `parent` is gone.
 * @param parent id of the process that started the server, where that is npm's shell: whoever ends npm ends the shell
 * too, but not the server, which would keep port and store. Absent where the server may outlive what started it.
 */
export function askedToStop(parent?: number): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
    if (parent === undefined) return
    setInterval(() => {
      if (process.ppid !== parent || !isRunning(parent)) resolve()
    }, parentInterval).unref()
  })
}

/** Windows does not give an orphan another parent, so the process itself is looked for. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
