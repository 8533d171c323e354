import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

/** Bits of an IPv6 address that providers give to one customer. */
const customer = 56

/**
 * Whom limits and budgets count as one client: an IPv4 address, or the network of an IPv6 address. Express finds the
 * address behind as many proxies as the application trusts (`trust proxy`); what else X-Forwarded-For says is ignored.
 */
export function clientOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '', customer)
}
