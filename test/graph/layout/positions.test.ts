import { expect, test } from 'vitest'
import type { Engine, Run } from '../../../server/graph/engine/engine.ts'
import type { StatementName } from '../../../server/graph/engine/statement-name.ts'
import { createPositioning } from '../../../server/graph/layout/positions.ts'

/** A stand-in for a graph whose few actors have very many links; making a real one takes minutes. */
function engineWith(lines: readonly unknown[], saved: unknown[]): Engine {
  const answers: Partial<Record<StatementName, readonly unknown[]>> = {
    'layout/unplaced': [{ id: 'a' }, { id: 'b' }],
    'layout/lines': lines,
  }
  const run = async (statement: StatementName, parameters?: Readonly<Record<string, unknown>>) => {
    if (statement === 'layout/save-positions') saved.push(parameters?.rows)
    return answers[statement] ?? []
  }
  const work = <T>(task: (run: Run) => Promise<T>) => task(run as Run)
  const done = async () => {}
  return { name: 'embedded', read: work, write: work, prepare: done, sync: done, close: done }
}

test('a thousand actors may have more lines than a call takes arguments', async () => {
  const saved: unknown[] = []
  const lines = Array.from({ length: 500_000 }, () => ({ source: 'a', target: 'b', count: 1 }))
  await createPositioning(engineWith(lines, saved)).workOut()
  expect(saved).toEqual([[expect.objectContaining({ id: 'a' }), expect.objectContaining({ id: 'b' })]])
})
