import type { Schema } from '../../shapes/answers.ts'
import type { Engine } from '../engine/engine.ts'

/**
 * See `GraphReader.schema`. Labels and types are Parley's own; properties are all that the database has ever stored.
 */
export async function readSchema(engine: Engine): Promise<Schema> {
  return engine.read(async (run) => ({
    labels: await run<{ name: string; count: number }>('store/count-labels'),
    types: await run<{ name: string; count: number }>('store/count-types'),
    properties: (await run<{ name: string }>('store/property-names')).map(({ name }) => name).sort(),
  }))
}
