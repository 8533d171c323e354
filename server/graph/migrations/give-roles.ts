import type { Evidence } from '../../shapes/answers.ts'
import { roleByRule } from '../../shapes/roles.ts'
import type { TargetRole } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { asExtracted } from '../read/as-extracted.ts'
import { readEvidence } from '../read/evidence.ts'
import { rolesOf, targetRows } from '../write/rows.ts'

/** Statements listed with one query, those that one transaction changes, actors looked up, and edges changed. */
const atOnce = { listed: 10_000, statements: 500, actors: 500, acts: 5000 }

/**
 * Gives the targets, statements and acts of a store of Parley 0.2 and before their roles, by the rules of `withRoles`.
 * What has its role is left alone, so that a migration that was interrupted goes on where it stopped.
 */
export async function giveRoles(engine: Engine): Promise<void> {
  for await (const ids of pages(engine, atOnce.listed, 'migrations/statements-without-roles')) {
    for (const some of slices(ids, atOnce.statements)) await engine.write((run) => giveToStatements(run, some))
  }
  for await (const ids of pages(engine, atOnce.actors, 'actors/with-positions')) {
    for (let given = atOnce.acts; given === atOnce.acts; ) given = await engine.write((run) => giveToActs(run, ids))
  }
}

async function giveToStatements(run: Run, ids: readonly string[]): Promise<void> {
  const statements = (await readEvidence(run, ids)).map(withRole).map(asExtracted)
  const id = statements.map((statement) => statement.id)
  const targets = statements.map(targetRows)
  const those = (role: TargetRole) =>
    targets.map((rows) => rows.flatMap(({ actor, properties }) => (properties.role === role ? actor : [])))
  await run('migrations/give-targets-roles', { id, addressed: those('to'), partners: those('with') })
  await run('migrations/give-statements-roles', { id, roles: statements.map(rolesOf) })
}

function withRole(evidence: Evidence): Evidence {
  return { ...evidence, targets: evidence.targets.map((target) => ({ ...target, role: roleByRule(evidence, target) })) }
}

async function giveToActs(run: Run, ids: readonly string[]): Promise<number> {
  const [row] = await run<{ given: number }>('migrations/give-acts-roles', { ids, limit: atOnce.acts })
  return row?.given ?? 0
}

async function* pages(
  engine: Engine,
  limit: number,
  statement: 'migrations/statements-without-roles' | 'actors/with-positions',
): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await engine.read((run) => run<{ id: string; sortKey?: string }>(statement, { after, limit }))
    if (rows.length > 0) yield rows.map(({ id }) => id)
    const last = rows.at(-1)
    if (last === undefined || rows.length < limit) return
    after = last.sortKey ?? last.id
  }
}
