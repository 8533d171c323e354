/** `npm run bench`: speeds, each as a ratio to something known that runs beside it in the same run. */
const benches = [
  './language.ts',
  './extract.ts',
  './load.ts',
  './load-neo4j.ts',
  './embed.ts',
  './query.ts',
  './page.ts',
] as const
for (const bench of benches) {
  const { run } = (await import(bench)) as { readonly run: () => Promise<string> }
  console.log(await run())
}
