import type { Groups } from './groups.ts'

/**
 * Joins the groups of the articles of one band wherever a new article resembles one of another group. A part of many
 * copies is compared until the first that is alike, not copy by copy.
 * @param members of the band.
 * @param areAlike compares the texts of two articles.
 * @returns the new articles that were joined to another group.
 */
export async function joinAlike(
  members: readonly string[],
  isNew: (id: string) => boolean,
  groups: Groups,
  areAlike: (one: string, other: string) => Promise<boolean>,
): Promise<string[]> {
  const joined: string[] = []
  const parts = new Set(Map.groupBy(members, groups.find).values())
  if (parts.size < 2) return []
  const partOf = new Map([...parts].flatMap((part) => part.map((id) => [id, part] as const)))
  for (const id of members.filter(isNew)) {
    for (const part of parts) {
      const own = partOf.get(id) as string[]
      if (part === own) continue
      const other = await firstOf(part, (one) => areAlike(id, one))
      if (other === undefined) continue
      groups.join(id, other)
      joined.push(id)
      const [smaller, larger] = part.length < own.length ? [part, own] : [own, part]
      larger.push(...smaller)
      for (const moved of smaller) partOf.set(moved, larger)
      parts.delete(smaller)
    }
  }
  return joined
}

async function firstOf(ids: readonly string[], isSo: (id: string) => Promise<boolean>): Promise<string | undefined> {
  for (const id of ids) if (await isSo(id)) return id
  return undefined
}
