import packageJson from '../../../package.json' with { type: 'json' }
import type { Config } from '../../config.ts'
import { createFetcher, type Fetcher } from '../../fetch/fetcher.ts'

/**
 * The fetcher that the settings ask for; undefined where nothing is to be fetched.
 * @param stop ends what is being fetched.
 */
export function fetcherOf({ fetches, fetchAlso, address }: Config, stop?: AbortSignal): Fetcher | undefined {
  if (!fetches) return undefined
  return createFetcher({ version: packageJson.version, site: address, also: fetchAlso, stop })
}
