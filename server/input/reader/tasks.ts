import type { Found } from '../found.ts'

/** What is read in a process of its own. */
export type HeavyKind = 'html' | 'pdf' | 'docx' | 'odt' | 'mail' | 'feed' | 'markdown'

/** A file for the reading process. */
export interface ReadingTask {
  readonly kind: HeavyKind
  readonly bytes: Uint8Array
  /** The encoding that came with it, as HTTP has it. */
  readonly charset?: string | undefined
}

/** What the reading process says. `spent`: it holds much memory and is to be ended. */
export type ReadingReply = 'ready' | { readonly found: Found; readonly spent: boolean }

/** How each kind is called in a message. */
export const namesOfKinds: Readonly<Record<HeavyKind, string>> = {
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  odt: 'ODT',
  mail: 'mail',
  feed: 'a feed',
  markdown: 'Markdown',
}
