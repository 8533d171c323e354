import ipaddr from 'ipaddr.js'

/** The addresses of IPv6 that are given out at all (RFC 4291, 2.4). */
const given = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address belongs to a machine on the public internet: not to this machine, a private network, a network's
 * own services, a translation of IPv4 or a range that is kept for other ends. An IPv4 address that is mapped to IPv6 counts
 * as the IPv4 address.
 * @param address in decimal-dotted or IPv6 notation, without brackets.
 */
export function isPublic(address: string): boolean {
  const [bare = ''] = address.split('%')
  if (bare !== address || !ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(given))
}
