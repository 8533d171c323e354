import type { Driver, Plan } from 'neo4j-driver'

/** The operators, without `@database`, that Neo4j plans for any of the statements; sorted. */
export async function operatorsOf(
  driver: Driver,
  statements: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const found = new Set<string>()
  const collect = ({ operatorType, children }: Plan) => {
    found.add(operatorType.replace(/@.*$/s, ''))
    children.forEach(collect)
  }
  for (const statement of statements) {
    const { summary } = await driver.executeQuery(`EXPLAIN\n${statement}`, parameters, {
      routing: 'READ',
      database: 'neo4j',
    })
    if (summary.plan !== false) collect(summary.plan)
  }
  return [...found].sort()
}
