import { css, html, nothing } from 'lit'
import { addressOfListing, everything, type Tab } from './listing.ts'

const tabs = [
  { name: 'articles', words: 'Articles', path: addressOfListing(everything) },
  { name: 'sources', words: 'Sources', path: addressOfListing({ ...everything, tab: 'sources' }) },
  { name: 'failures', words: 'Not read', path: addressOfListing({ ...everything, tab: 'failures' }) },
  { name: 'feeds', words: 'Feeds', path: '/feeds' },
] as const

/** Links between the lists of what is stored and of what is followed; feeds have a page of their own. */
export function tabLinks(here: Tab | 'feeds') {
  return html`<nav class="tabs" aria-label="What is listed">${tabs.map(
    ({ name, words, path }) => html`<a href=${path} aria-current=${name === here ? 'page' : nothing}>${words}</a>`,
  )}</nav>`
}

export const tabStyle = css`
  .tabs {
    display: flex;
    gap: var(--space-2);
    margin-bottom: var(--space-4);
    border-bottom: 1px solid var(--rule);
  }
  .tabs a {
    padding: var(--space-2) var(--space-3);
    text-decoration: none;
  }
  .tabs [aria-current] {
    font-weight: 650;
    box-shadow: inset 0 -3px var(--accent);
  }
`
