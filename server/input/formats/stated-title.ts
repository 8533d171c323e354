/** Programs write their own name or that of a file into the field for the title. */
const noTitle = /^(?:microsoft word|untitled)|\.(?:docx?|html?|pdf|odt)$/i

/** The title that a document states, where it can be one; a single word is often the name of a template. */
export function statedTitle(title: unknown): string | undefined {
  const words = typeof title === 'string' ? title.trim() : ''
  return words.includes(' ') && !noTitle.test(words) ? words : undefined
}
