/** What a reader chooses about the page and not about the news: it stays in this browser, and is in no address. */
type Choice = 'timeline' | 'rows'

const keyOf = (choice: Choice) => `parley-${choice}`

/** Whether the reader chose this at an earlier visit. */
export function isChosen(choice: Choice): boolean {
  try {
    return localStorage.getItem(keyOf(choice)) !== null
  } catch {
    return false
  }
}

/** Remembers a choice for later visits, or forgets it. */
export function keepChoice(choice: Choice, on: boolean): void {
  try {
    if (on) localStorage.setItem(keyOf(choice), 'yes')
    else localStorage.removeItem(keyOf(choice))
  } catch {
    // Storage may be forbidden: the choice then holds for this page only.
  }
}
