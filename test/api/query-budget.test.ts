import { describe, expect, test } from 'vitest'
import { type BudgetOptions, createBudget } from '../../server/api/query-budget.ts'

const options: BudgetOptions = {
  parallel: 2,
  time: { perMinute: 30_000, most: 60_000 },
  failures: { perMinute: 6, most: 3 },
}

function clock() {
  let at = 0
  const budget = createBudget(options, () => at)
  return {
    budget,
    pass: (milliseconds: number) => {
      at += milliseconds
    },
    use(milliseconds: number, failed = false, client = 'a') {
      const leave = budget.enter(client)
      at += milliseconds
      leave({ failed })
    },
  }
}
const wait = (seconds: number) => expect.objectContaining({ status: 429, headers: { 'retry-after': String(seconds) } })

describe('the budget of a client', () => {
  test('limits the queries of each client that run at the same time', () => {
    const { budget } = clock()
    const leave = budget.enter('a')
    budget.enter('a')
    expect(() => budget.enter('a')).toThrow(wait(2))
    budget.enter('b')
    leave({ failed: false })
    budget.enter('a')
  })

  test('limits the running time, which is given back as time passes', () => {
    const { budget, pass, use } = clock()
    for (let at = 0; at < 22; at++) use(5_000)
    use(10_000)
    expect(() => budget.enter('a')).toThrow(wait(5))
    use(1_000, false, 'b')
    pass(5_001)
    use(1_000)
  })

  test('limits the failures, which are forgotten as time passes', () => {
    const { budget, pass, use } = clock()
    for (let at = 0; at < 3; at++) use(1, true)
    expect(() => budget.enter('a')).toThrow(wait(10))
    pass(10_000)
    use(1, true)
    expect(() => budget.enter('a')).toThrow(wait(10))
  })
})
