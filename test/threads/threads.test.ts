import { afterEach, describe, expect, test } from 'vitest'
import { MendableError } from '../../server/mendable.ts'
import { createThreads, type Threads } from '../../server/threads/threads.ts'
import type { Task } from './obeying.ts'

const script = new URL('./obeying.ts', import.meta.url)

describe('threads', { timeout: 30_000 }, () => {
  let threads: Threads<Task, string>
  afterEach(() => threads.close())
  const open = (most: number) => {
    threads = createThreads(script, most)
    return threads.run
  }

  test('are as many as allowed, and each is used again', async () => {
    const run = open(2)
    const names = await Promise.all(Array.from({ length: 20 }, () => run('which thread?')))
    expect(new Set(names).size).toBeLessThanOrEqual(2)
    expect(names).toContain(await run('which thread?'))
  })

  test.each<[Task, string]>([
    ['crash', 'crashed'],
    ['exit', 'A thread ended with status 3'],
  ])('one that ends by %s rejects its own task alone', async (task, message) => {
    const run = open(2)
    const all = await Promise.allSettled([run('which thread?'), run(task), run('which thread?'), run('which thread?')])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect((all[1] as PromiseRejectedResult).reason.message).toContain(message)
  })

  test('are replaced, even if all have ended', async () => {
    const run = open(2)
    const ended = await Promise.allSettled([run('crash'), run('crash'), run('exit'), run('exit'), run('crash')])
    expect(ended.every(({ status }) => status === 'rejected')).toBe(true)
    expect(await run('which thread?')).toEqual(expect.any(String))
  })

  test('a task given between the error of a thread and its end is answered', async () => {
    const run = open(1)
    const next = run('crash').catch(() => run('which thread?'))
    expect(await next).toEqual(expect.any(String))
    expect(await run('which thread?')).toBe(await next)
  })

  test('errors keep their class if it is one of JavaScript, and their message and stack', async () => {
    const error = await open(1)('throw').catch((thrown: unknown) => thrown as Error)
    expect(error).toBeInstanceOf(RangeError)
    expect(error).toMatchObject({ message: 'thrown', stack: expect.stringContaining('obeying.ts') })
  })

  test('errors that the user can correct keep their class', async () => {
    const error = await open(1)('advise').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MendableError)
    expect(error).toMatchObject({ message: 'put the file back' })
  })

  test('that cannot start reject their tasks', async () => {
    threads = createThreads(new URL('./missing.ts', import.meta.url), 2)
    const all = await Promise.allSettled([threads.run('throw'), threads.run('throw'), threads.run('throw')])
    for (const one of all) expect((one as PromiseRejectedResult).reason.message).toMatch(/Cannot find module.*missing/)
  })

  test('closing rejects the tasks that are not answered yet', async () => {
    const run = open(1)
    const all = Promise.allSettled([run('wait for ever'), run('which thread?')])
    await threads.close()
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
