/**
 * A lemma by one of the model's edits: `3|y` cuts three characters of the lower-cased form and adds "y"; a leading `=`
 * keeps the case (`=0|`: a name as it stands). An edit that the form is too short for leaves it as it is.
 */
export function lemmaOf(form: string, edit: string): string {
  const keep = edit.startsWith('=')
  const bar = edit.indexOf('|')
  const cut = Number(edit.slice(keep ? 1 : 0, bar))
  const start = keep ? form : form.toLowerCase()
  return cut <= start.length ? start.slice(0, start.length - cut) + edit.slice(bar + 1) || start : start
}
