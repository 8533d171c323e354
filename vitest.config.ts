import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files with browsers take longest: they begin, so that none is left to run alone at the end. */
class BrowsersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const late = ({ moduleId }: TestSpecification) => (moduleId.includes('/test/browser/') ? 0 : 1)
    return (await super.sort(files)).toSorted((one, other) => late(one) - late(other))
  }
}

export default defineConfig({
  test: {
    // Many tests wait for a server or a browser: one worker would leave the second core idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No file of the project keeps state of its own, so test files share their worker and what it has loaded.
    isolate: false,
    // Servers and commands are started a hundred times: Node compiles their modules once.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
    // A busy machine is no fault: what must be quick says so in its own test.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['test/neo4j/tell-skipped.ts', 'test/queue/tell-skipped.ts'],
    sequence: { sequencer: BrowsersFirst },
  },
})
