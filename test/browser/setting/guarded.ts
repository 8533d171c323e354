import { type Server, startServer } from '../../server.ts'

/** The token that the server of `startGuarded` requires. */
export const token = 'only-for-tests-0123456789'

/** Starts a server with the seed that listens beyond this machine, and so asks for its token. */
export async function startGuarded(): Promise<Server> {
  const server = await startServer({ environment: { HOST: '0.0.0.0', PARLEY_TOKEN: token } })
  return { ...server, address: server.address.replace('0.0.0.0', '127.0.0.1') }
}
