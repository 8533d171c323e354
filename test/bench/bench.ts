/**
 * `npm run bench`: speeds, each as a ratio to something known that runs beside it in the same run. `npm run bench -- page
 * query` runs these alone.
 */
const benches = ['language', 'extract', 'load', 'load-neo4j', 'embed', 'query', 'view', 'page'] as const
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(benches as readonly string[]).includes(name))
if (unknown !== undefined) throw new Error(`There is no bench "${unknown}"; there are ${benches.join(', ')}`)
for (const bench of benches.filter((name) => asked.length === 0 || asked.includes(name))) {
  const { run } = (await import(`./${bench}.ts`)) as { readonly run: () => Promise<string> }
  console.log(await run())
}
