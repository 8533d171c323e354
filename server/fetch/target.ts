import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublic } from './public-address.ts'

/** Finds the IP addresses of a host. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** What may be asked beside the public internet. */
export interface Reach {
  readonly resolve: Resolve
  /** The ports that may be asked. */
  readonly ports: ReadonlySet<number>
  /** Pairs of an IP address and a port, `127.0.0.1:8080` or `[::1]:8080`, that may be asked though they are not public. */
  readonly also: ReadonlySet<string>
}

/** A host that may be asked, with the checked addresses that a connection may go to. */
export interface Target {
  readonly url: URL
  /** The host without brackets and without a dot at its end. */
  readonly host: string
  readonly port: number
  readonly addresses: readonly string[]
}

/** Longest address, in characters. */
const longest = 2000

/** Asks the system for the addresses of a host. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/**
 * Finds where an address leads, and checks each IP address that its host has. Nobody is asked but the resolver.
 * @param base the address that a redirect came from.
 * @returns the target, or why it is not asked, in words that go on after the address.
 */
export async function findTarget(
  address: string,
  reach: Reach,
  base?: string,
): Promise<Target | { readonly fault: string }> {
  if (address.length > longest || !URL.canParse(address, base)) {
    return { fault: 'is no address of a page; give one that begins with https:// or http://' }
  }
  const url = new URL(address, base)
  url.hash = ''
  if (!/^https?:$/.test(url.protocol)) {
    return { fault: `is no address of the web (${url.protocol.slice(0, 20)}); only http and https are asked` }
  }
  if (url.username !== '' || url.password !== '') {
    return { fault: 'holds a user name or a password, which are not sent; give the address without them' }
  }
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  if (host === '') return { fault: 'names no host' }
  const found = isIP(host) === 0 ? await addressesOf(host, reach.resolve) : { addresses: [host] }
  if ('fault' in found) return found
  const { addresses } = found
  if (addresses.every((each) => reach.also.has(placeOf(each, port)))) return { url, host, port, addresses }
  if (!reach.ports.has(port)) {
    return { fault: `names port ${port}; only ${[...reach.ports].join(' and ')} are asked` }
  }
  const inner = addresses.find((each) => !isPublic(each))
  if (inner === undefined) return { url, host, port, addresses }
  return { fault: `leads to ${inner}, which is this machine or no place of the public internet, and is not asked` }
}

async function addressesOf(
  host: string,
  resolve: Resolve,
): Promise<Pick<Target, 'addresses'> | { readonly fault: string }> {
  try {
    const addresses = await resolve(host)
    return addresses.length > 0 ? { addresses } : { fault: `names a host that has no address (${host})` }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return code === 'ENOTFOUND'
      ? { fault: `names a host that is not known (${host})` }
      : { fault: `names a host whose address could not be found (${host}: ${code}); try again later` }
  }
}

function placeOf(address: string, port: number): string {
  return isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`
}
