import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Many tests wait for a server or a browser: one worker would leave the second core idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No file of the project keeps state of its own, so files share their worker, and load modules once.
    isolate: false,
    // Servers and commands are started a hundred times: Node compiles them once.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
  },
})
