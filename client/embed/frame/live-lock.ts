/**
 * How many pictures of one browser may be live: each holds three WebGL contexts, and browsers take them away beyond
 * sixteen.
 */
const most = 4

/** One of the few permissions to be live; to be given back. */
export interface LiveLock {
  release(): void
}

/**
 * Takes one of the permissions to be live. They are locks of the browser: all frames of this site share them, and a
 * closed page gives its own back.
 * @param insist takes the permission of another picture where none is left.
 * @param lost called when another picture takes this one.
 * @returns undefined where none is left, or where the browser has no locks (no https) and nobody insists.
 */
export async function takeLiveLock(insist: boolean, lost: () => void): Promise<LiveLock | undefined> {
  if (navigator.locks === undefined) return insist ? { release: () => {} } : undefined
  for (let number = 1; number <= most; number++) {
    const lock = await request(number, { ifAvailable: true }, lost)
    if (lock !== undefined) return lock
  }
  return insist ? request(1 + Math.floor(Math.random() * most), { steal: true }, lost) : undefined
}

function request(number: number, options: LockOptions, lost: () => void): Promise<LiveLock | undefined> {
  return new Promise((answer) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    navigator.locks
      .request(`parley-live-${number}`, options, (lock) => {
        answer(lock === null ? undefined : { release })
        return lock === null ? undefined : held
      })
      .catch(lost)
  })
}
