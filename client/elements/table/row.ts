import type { ActorRow, ChangeRow, LinkRow, StatementRow } from '../../ledger/rows.ts'
import { linkKey } from '../../state/address.ts'
import type { Selection } from '../../state/state.ts'

/** A row of any of the tables. */
export type AnyRow = StatementRow | LinkRow | ChangeRow | ActorRow

/** What opening a row selects. */
export function selectionOf(row: AnyRow): Selection {
  if ('link' in row) return { what: 'link', ...row.link }
  return 'id' in row ? { what: 'statement', id: row.id } : { what: 'actor', id: row.key }
}

/** Ids of the statements whose words stand in a row. */
export function statementsOf(row: AnyRow): readonly string[] {
  if ('change' in row) return row.statements
  return 'id' in row ? [row.id] : []
}

/** Whether the selected actor, or both ends of the selected link, have part in a row. */
export function hasPart(row: AnyRow, selection: Selection | null): boolean {
  const parts = new Set([...row.who, ...('whom' in row ? row.whom : [])].map(({ id }) => id))
  if (selection?.what === 'actor') return parts.has(selection.id)
  return selection?.what === 'link' && parts.has(selection.source) && parts.has(selection.target)
}

/** Whether opening a row selects what is selected. */
export function isSelected(row: AnyRow, selection: Selection | null): boolean {
  const own = selectionOf(row)
  if (selection === null || own.what !== selection.what) return false
  if (own.what === 'link' && selection.what === 'link') return linkKey(own) === linkKey(selection)
  return 'id' in own && 'id' in selection && own.id === selection.id
}
