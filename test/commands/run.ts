import { spawn } from 'node:child_process'
import { join } from 'node:path'

const checkout = join(import.meta.dirname, '..', '..')

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs Parley's command line as a user would, in a process of its own. */
export function parley(
  words: readonly string[],
  options: {
    stdin?: string | Uint8Array
    environment?: Record<string, string>
    /** Folder of package.json; this checkout where absent. */
    root?: string
  } = {},
): Promise<Ended> {
  const root = options.root ?? checkout
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'server/main.ts'), ...words], {
      cwd: root,
      env: { ...process.env, ...options.environment },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
    child.stdin.on('error', () => {}) // a command that refuses its input closes it
    child.stdin.end(options.stdin ?? '')
  })
}
