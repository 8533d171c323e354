/** An article as far as its group depends on it. */
export interface Member {
  readonly id: string
  /** When it was published, as ISO 8601; null where nobody knows. */
  readonly publishedAt: string | null
}

export interface Groups {
  /** Some article of the group, the same for all of its articles as long as nothing is joined. */
  find(id: string): string
  join(one: string, other: string): void
}

/** Sets of articles that grow together: a union-find. Articles stand for themselves until they are joined. */
export function createGroups(): Groups {
  const above = new Map<string, string>()
  const find = (id: string) => {
    let at = id
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  return {
    find,
    join(one, other) {
      const [a, b] = [find(one), find(other)]
      if (a !== b) above.set(a, b)
    },
  }
}

/** The article that a group is named after: the first that was published, of several the first by its id. */
export function firstOf<Some extends Member>(members: readonly Some[]): Some {
  return members.reduce((first, member) => (isBefore(member, first) ? member : first))
}

function isBefore(one: Member, other: Member): boolean {
  const [a, b] = [one.publishedAt ?? '~', other.publishedAt ?? '~']
  return a < b || (a === b && one.id < other.id)
}
