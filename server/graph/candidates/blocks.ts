/** How many of its neighbours in a block each entry is compared with: what keeps the work linear in the entries. */
const WINDOW = 25

/**
 * Pairs worth comparing. Entries that share a key form a block; in a block, sorted, each is compared with the next
 * `WINDOW` only (sorted neighbourhood; Hernández and Stolfo 1995), so that two hundred Smiths do not give twenty
 * thousand pairs.
 * @param keysOf the keys of an entry: two entries that may be alike should share one.
 * @param order what entries of a block are sorted by.
 */
export function pairsOf<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  order: (entry: Entry) => string,
): (readonly [Entry, Entry])[] {
  const blocks = blocksOf(entries, keysOf)
  const found = new Map<number, readonly [Entry, Entry]>()
  for (const block of blocks.values()) {
    const sorted = block.length > WINDOW ? block.toSorted(by((at) => order(entries[at] as Entry))) : block
    for (const [place, one] of sorted.entries()) {
      for (const other of sorted.slice(place + 1, place + 1 + WINDOW)) {
        const [low, high] = one < other ? [one, other] : [other, one]
        found.set(low * entries.length + high, [entries[low] as Entry, entries[high] as Entry])
      }
    }
  }
  return [...found.values()]
}

/** The entries that share a key, by their indexes. */
function blocksOf<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): Map<string, readonly number[]> {
  // Most keys have one entry only, for which a list would cost more than all else.
  const first = new Map<string, number>()
  const blocks = new Map<string, number[]>()
  for (const [at, entry] of entries.entries()) {
    for (const key of keysOf(entry)) {
      const before = first.get(key)
      if (before === undefined) first.set(key, at)
      else if (before !== at) {
        const block = blocks.get(key)
        if (block === undefined) blocks.set(key, [before, at])
        else if (block.at(-1) !== at) block.push(at)
      }
    }
  }
  return blocks
}

function by<Item>(key: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => {
    const [first, second] = [key(one), key(other)]
    return first < second ? -1 : first > second ? 1 : 0
  }
}
