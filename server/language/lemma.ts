import type { Upos } from '../shapes/language.ts'

/** Lemmas of words seen often enough in training, by lower-cased form and part of speech. */
export type LemmaTable = ReadonlyMap<string, string>

/** @param rows lines of form, part of speech and lemma, separated by tabs. */
export function readLemmaTable(rows: string): LemmaTable {
  return new Map(
    rows.split('\n').map((row) => {
      const tab = row.lastIndexOf('\t')
      return [row.slice(0, tab), row.slice(tab + 1)]
    }),
  )
}

/**
 * The table's lemma, or else the one that the model's edit makes.
 * @param edit `3|y` cuts three characters off the lower-cased form and adds "y"; a leading `=` keeps the case (`=0|`: a
 * name as it is written). An edit that would leave nothing of the form is not applied.
 */
export function lemmaOf(form: string, upos: Upos, edit: string, table: LemmaTable): string {
  return table.get(`${form.toLowerCase().replace('’', "'")}\t${upos}`) ?? edited(form, edit)
}

function edited(form: string, edit: string): string {
  const keep = edit.startsWith('=')
  const bar = edit.indexOf('|')
  const cut = Number(edit.slice(keep ? 1 : 0, bar))
  const start = keep ? form : form.toLowerCase()
  return (cut <= start.length && start.slice(0, start.length - cut) + edit.slice(bar + 1)) || start
}
