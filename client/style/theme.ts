import type { Theme } from './tokens.ts'
import { THEMES } from './tokens.ts'

const storageKey = 'parley-theme'
/** The event on the document when the reader has chosen a theme. */
const chosenEvent = 'parley-theme'
const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/** The theme in force: the reader's own choice, or else the system's. */
export function currentTheme(): Theme {
  return chosenTheme() ?? (prefersDark().matches ? 'dark' : 'light')
}

/** Applies the theme that the reader chose at an earlier visit. */
export function applyChosenTheme(): void {
  const theme = chosenTheme()
  if (theme !== undefined) document.documentElement.dataset.theme = theme
}

/** Applies a choice of the reader, and remembers it for later visits. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Storage may be forbidden: the choice then holds for this page only.
  }
  document.dispatchEvent(new Event(chosenEvent))
}

/** Calls back whenever the theme may have changed, by choice or by the system. Returns a function that ends this. */
export function watchTheme(changed: () => void): () => void {
  const query = prefersDark()
  query.addEventListener('change', changed)
  document.addEventListener(chosenEvent, changed)
  return () => {
    query.removeEventListener('change', changed)
    document.removeEventListener(chosenEvent, changed)
  }
}

function chosenTheme(): Theme | undefined {
  const applied = document.documentElement.dataset.theme
  if (applied !== undefined) return THEMES.find((theme) => theme === applied)
  try {
    const kept = localStorage.getItem(storageKey)
    return THEMES.find((theme) => theme === kept)
  } catch {
    return undefined
  }
}
