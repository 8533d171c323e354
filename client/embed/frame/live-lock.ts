/**
 * How many pictures of one page may be alive: each holds three WebGL contexts, and browsers take them away beyond sixteen.
 */
const most = 4

export interface Slot {
  free(): void
}

/**
 * A place among the pictures that are alive in this page and browser; they are counted by locks of this site, which all
 * its frames share and a closed page gives up.
 * @param insist takes another's place where all are taken.
 * @param lost called when another picture took the place.
 * @returns undefined where all are taken, or where the browser has no locks (no https) and nobody insists.
 */
export async function takeSlot(insist: boolean, lost: () => void): Promise<Slot | undefined> {
  if (navigator.locks === undefined) return insist ? { free: () => {} } : undefined
  for (let number = 1; number <= most; number++) {
    const slot = await request(number, { ifAvailable: true }, lost)
    if (slot !== undefined) return slot
  }
  return insist ? request(1 + Math.floor(Math.random() * most), { steal: true }, lost) : undefined
}

function request(number: number, options: LockOptions, lost: () => void): Promise<Slot | undefined> {
  return new Promise((answer) => {
    let free = () => {}
    const held = new Promise<void>((resolve) => {
      free = resolve
    })
    navigator.locks
      .request(`parley-live-${number}`, options, (lock) => {
        answer(lock === null ? undefined : { free })
        return lock === null ? undefined : held
      })
      .catch(lost)
  })
}
