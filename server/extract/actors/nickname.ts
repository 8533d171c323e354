import type { Tree } from '../tree/tree.ts'

/** A nickname in quotation marks within a name: `Dwayne "The Rock" Johnson`. */
const NICKNAME = /\s*(?:["“„«‘]|``|(?<!\S)')([^"“”„«»‘’`]+?)(?:["“”»’]|''|'(?=\s))\s*/u
const MARK = /^(?:["“”„«»]|``|'')$/

/** The nickname that a name holds, without its marks. */
export function nicknameIn(name: string): string | undefined {
  return NICKNAME.exec(name)?.[1]?.trim()
}

/** `Dwayne "The Rock" Johnson` → `Dwayne Johnson`; where it is the only given name, it stays: `Bobby Kennedy`. */
export function withoutNickname(name: string): string {
  const rest = name.replace(NICKNAME, ' ').trim()
  return rest.includes(' ') || !beginsWithNickname(name) ? rest : name.replace(NICKNAME, '$1 ').trim()
}

/** Whether a name begins with a nickname: `"Che" Guevara`. */
export function beginsWithNickname(name: string): boolean {
  return NICKNAME.exec(name)?.index === 0
}

/** Offsets of the quotation marks that stand around nicknames, so that what they hold is no speech. */
export function marksOfNicknames(trees: readonly Tree[]): Set<number> {
  const found = new Set<number>()
  for (const { tokens } of trees) {
    let opening: number | undefined
    for (const { text, entity, start } of tokens) {
      if (!entity.endsWith('PER')) opening = undefined
      else if (MARK.test(text)) {
        if (opening !== undefined) found.add(opening).add(start)
        opening = opening === undefined ? start : undefined
      }
    }
  }
  return found
}
