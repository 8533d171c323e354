import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startServer } from '../../server.ts'

/** The token that the server of `startGuarded` requires. */
export const token = 'only-for-tests-0123456789'

/** Starts a server with the seed that listens beyond this machine, and so asks for its token. */
export async function startGuarded(): Promise<Server> {
  const server = await startServer({ environment: { HOST: '0.0.0.0', PARLEY_TOKEN: token } })
  return { ...server, address: server.address.replace('0.0.0.0', '127.0.0.1') }
}

/** The token of a person whom `startForTwo` lets write, beside the other one. */
export const tokenOf = (name: 'ann' | 'bob') => `${name}-only-for-tests-0123456789`

/** Starts a server with the seed on which Ann and Bob may write, each with a token of their own. */
export async function startForTwo(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-tokens-'))
  const file = join(folder, 'tokens')
  writeFileSync(file, `ann ${tokenOf('ann')}\nbob ${tokenOf('bob')}\n`)
  const server = await startServer({ environment: { HOST: '0.0.0.0', PARLEY_TOKENS: file } })
  return {
    ...server,
    address: server.address.replace('0.0.0.0', '127.0.0.1'),
    stop: async (signal) => {
      await server.stop(signal)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
