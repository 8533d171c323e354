import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

/** The leading bits of an IPv6 address that identify one customer of a provider. */
const customerBits = 56

/**
 * The name under which limits and budgets count a client: its IPv4 address, or the network of its IPv6 address. Express
 * reads the address from X-Forwarded-For only as far as it was set by proxies that the application trusts (`trust
 * proxy`).
 */
export function clientOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '', customerBits)
}
