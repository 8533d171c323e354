/** Attributes of the element that become options in the address of its frame. */
export const OPTIONS = ['theme', 'labels', 'plain', 'transparent', 'static'] as const

/**
 * The address of a view's frame.
 * @param src the id of a view, or its address at /v/ or /embed/.
 * @param option the value of an option; null where it is not set.
 * @param site where an id, or an address without an origin, belongs.
 * @returns undefined where `src` is anything else.
 */
export function viewAddress(
  src: string,
  option: (name: (typeof OPTIONS)[number]) => string | null,
  site: string,
): string | undefined {
  const full = /^[\w-]{1,100}$/.test(src) ? `/embed/${src}` : src
  if (!URL.canParse(full, site)) return undefined
  const { origin, pathname, protocol } = new URL(full, site)
  const [, id] = /^\/(?:v|embed)\/([\w-]{1,100})$/.exec(pathname) ?? []
  if (id === undefined || !/^https?:$/.test(protocol)) return undefined
  const query = new URLSearchParams()
  for (const name of OPTIONS) {
    const value = option(name)
    if (value !== null) query.set(name, value)
  }
  return `${origin}/embed/${id}${query.size === 0 ? '' : `?${query}`}`
}
