import { HttpProblem } from './problem.ts'

/** What one client may ask of `/api/v1/query` where strangers reach the server. */
export interface BudgetOptions {
  /** Queries at once. */
  readonly parallel: number
  /** Milliseconds of running queries that come back each minute, and that may be saved up. */
  readonly time: { readonly perMinute: number; readonly most: number }
  /** Queries that end without an answer. */
  readonly failures: { readonly perMinute: number; readonly most: number }
}

/** The budget of every client but the owner: what large public query services give, scaled to a server of one machine. */
export const strangers: BudgetOptions = {
  parallel: 2,
  time: { perMinute: 30_000, most: 60_000 },
  failures: { perMinute: 60, most: 120 },
}

/** Ends a query that was let in. Call it once. */
type Leave = (how: { readonly failed: boolean }) => void

export interface Budget {
  /** @throws HttpProblem 429 that says when to come again. */
  enter(client: string): Leave
}

interface Account {
  running: number
  time: number
  failures: number
  /** The time at which `time` and `failures` had these values. */
  at: number
}

/** From so many clients on, those whose accounts are full again are forgotten. */
const remembered = 10_000

/** @param now milliseconds of a clock that never goes back. */
export function createBudget(options: BudgetOptions, now: () => number = () => performance.now()): Budget {
  const { parallel, time, failures } = options
  const accounts = new Map<string, Account>()

  const refill = (account: Account): Account => {
    const minutes = (now() - account.at) / 60_000
    account.time = Math.min(time.most, account.time + minutes * time.perMinute)
    account.failures = Math.min(failures.most, account.failures + minutes * failures.perMinute)
    account.at = now()
    return account
  }
  const isFull = (account: Account) =>
    account.running === 0 && account.time >= time.most && account.failures >= failures.most
  const forget = () => {
    for (const [client, account] of accounts) if (isFull(refill(account))) accounts.delete(client)
  }
  const open = (client: string): Account => {
    const known = accounts.get(client)
    if (known !== undefined) return refill(known)
    if (accounts.size >= remembered) forget()
    const account = { running: 0, time: time.most, failures: failures.most, at: now() }
    accounts.set(client, account)
    return account
  }

  return {
    enter(client) {
      const account = open(client)
      if (account.running >= parallel) {
        throw tooMuch(`You may run ${parallel} queries at once. Wait until one is answered.`, 2)
      }
      if (account.time <= 0) {
        const seconds = time.perMinute / 1000
        throw tooMuch(
          `Your queries have taken the time that is there for you: ${seconds} s a minute. Filter earlier, or add LIMIT.`,
          untilBack(account.time, time.perMinute),
        )
      }
      if (account.failures < 1) {
        throw tooMuch(
          'Too many of your queries failed. Look at their messages before you ask again.',
          untilBack(account.failures - 1, failures.perMinute),
        )
      }
      account.running++
      const start = now()
      return ({ failed }) => {
        refill(account)
        account.running--
        account.time -= now() - start
        if (failed) account.failures--
      }
    },
  }
}

/** Seconds until a negative balance is back at zero. */
function untilBack(balance: number, perMinute: number): number {
  return Math.max(1, Math.ceil((-balance / perMinute) * 60))
}

function tooMuch(words: string, seconds: number): HttpProblem {
  return new HttpProblem(429, words, { headers: { 'retry-after': String(seconds) } })
}
