import { HttpProblem } from './problem.ts'

/** The budget of one client for `/api/v1/query` on a server that strangers can reach. */
export interface BudgetOptions {
  /** Queries that may run at once. */
  readonly parallel: number
  /** Milliseconds of running time: how many are regained each minute, and how many can be saved up. */
  readonly time: { readonly perMinute: number; readonly most: number }
  /** The same for queries that end without an answer. */
  readonly failures: { readonly perMinute: number; readonly most: number }
}

/** The budget of every client except the owner: that of large public query services, scaled down to one machine. */
export const strangers: BudgetOptions = {
  parallel: 2,
  time: { perMinute: 30_000, most: 60_000 },
  failures: { perMinute: 60, most: 120 },
}

/** Reports that an admitted query has ended. Call it once. */
type Leave = (how: { readonly failed: boolean }) => void

export interface Budget {
  /** Admits a query of a client. @throws HttpProblem 429 that says when to try again. */
  enter(client: string): Leave
}

interface Account {
  running: number
  time: number
  failures: number
  /** The time at which `time` and `failures` had these values. */
  at: number
}

/** The number of accounts at which those that are full again are dropped. */
const mostAccounts = 10_000

/** Creates a budget for each client. @param now milliseconds of a clock that never goes back. */
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
    if (accounts.size >= mostAccounts) forget()
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
          `Your queries have used up your time: ${seconds} s a minute. Filter earlier, or add LIMIT.`,
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
