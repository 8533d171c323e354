/** Tells the panel around a part that what it waited for has come. */
export function tellShown(part: HTMLElement): void {
  part.dispatchEvent(new CustomEvent('shown', { bubbles: true, composed: true }))
}
