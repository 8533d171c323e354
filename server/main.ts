import { parseArgs } from 'node:util'
import { type Command, type Streams, UsageError } from './commands/command.ts'
import { ConfigError } from './config.ts'
import { MendableError } from './mendable.ts'

/** Each command is loaded only when it runs, so that none waits for the modules of another. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  serve: () => import('./commands/serve.ts'),
  extract: () => import('./commands/extract.ts'),
  parse: () => import('./commands/parse.ts'),
  load: () => import('./commands/load.ts'),
  work: () => import('./commands/work.ts'),
  queue: () => import('./commands/queue.ts'),
  feeds: () => import('./commands/feeds.ts'),
  decide: () => import('./commands/decide.ts'),
  export: () => import('./commands/export.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  rebuild: () => import('./commands/rebuild.ts'),
  relink: () => import('./commands/relink.ts'),
  candidates: () => import('./commands/candidates.ts'),
  actors: () => import('./commands/actors.ts'),
  mcp: () => import('./commands/mcp.ts'),
}

const program = 'npm run -s parley --'

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).command))
  const lines = all.map(({ usage, help }) => `  ${usage}\n      ${help.split('\n')[0]}`)
  return `${program} COMMAND [OPTIONS] [FILE...]\n\n${lines.join('\n')}\n\nCOMMAND --help tells more. Settings are environment variables, or lines of a .env file: see the README.\n`
}

async function main(words: readonly string[], streams: Streams): Promise<number> {
  const [word, ...rest] = words
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    ;(word === undefined ? streams.stderr : streams.stdout).write(await help())
    return word === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, word) ? commands[word] : undefined
  if (load === undefined) {
    throw new UsageError(`There is no command ${word}. Commands: ${Object.keys(commands).join(', ')}.`)
  }
  const { command } = await load()
  const { values, positionals } = readArguments(command, rest)
  if (values.help === true) {
    streams.stdout.write(`${program} ${command.usage}\n\n${command.help}\n`)
    return 0
  }
  return command.run({
    options: values as Record<string, string | boolean | undefined>,
    files: positionals,
    streams,
    environment: process.env,
  })
}

function readArguments(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]}\nUsage: ${program} ${command.usage}`)
  }
}

/** An error that a person can mend is shown in its own words; any other is a fault of Parley and keeps its stack. */
function describe(error: unknown): { readonly status: number; readonly message: string } {
  if (error instanceof UsageError || error instanceof ConfigError) return { status: 2, message: error.message }
  if (error instanceof MendableError) return { status: 1, message: error.message }
  return { status: 1, message: error instanceof Error ? (error.stack ?? String(error)) : String(error) }
}

try {
  process.loadEnvFile()
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') process.stderr.write(`.env: ${(error as Error).message}\n`)
}
// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
try {
  process.exitCode = await main(process.argv.slice(2), process)
} catch (error) {
  const { status, message } = describe(error)
  process.stderr.write(`${message}\n`)
  process.exitCode = status
}
