import '@fontsource-variable/libre-franklin/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { tokenSheet } from './tokens.ts'

/** Styles the document itself: the tokens as custom properties, and the ground. Elements bring their own styles. */
export function styleDocument(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    ${tokenSheet()}
    html, body { margin: 0; height: 100%; background: var(--paper); color: var(--ink); overflow: hidden; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
  `)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
