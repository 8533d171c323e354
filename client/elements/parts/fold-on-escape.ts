/** Closes what a `details` opens when Escape is pressed in it, and leaves the focus at its summary. */
export function foldOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement
  if (event.key !== 'Escape' || !details.open) return
  event.preventDefault()
  details.open = false
  details.querySelector('summary')?.focus()
}
