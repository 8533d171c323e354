/** Rows of cells under a first row of headings. */
export type Rows = readonly (readonly string[])[]

/** A table of figures with its title. */
export interface Section {
  readonly title: string
  readonly rows: Rows
  /** Lines below the table. */
  readonly notes?: readonly string[]
}

/** One decimal; a dash if there is no figure. */
export function percent(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(1)
}

/** A table in columns, the first one aligned left, the others right. */
export function table(rows: Rows): string {
  const widths = widthsOf(rows)
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

/** The same table as Markdown, for pasting. */
export function markdown([head = [], ...rows]: Rows): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map((_, i) => (i ? '---:' : '---')).join('|')}|`, ...rows.map(line)].join('\n')
}

/** Sections, one below the other. */
export function printed(sections: readonly Section[], asMarkdown: boolean): string {
  return sections
    .map(({ title, rows, notes = [] }) =>
      [
        asMarkdown ? `### ${title}\n` : `== ${title}`,
        asMarkdown ? markdown(rows) : table(rows),
        ...(notes.length ? ['', ...notes] : []),
      ].join('\n'),
    )
    .join('\n\n')
}

function widthsOf(rows: Rows): number[] {
  return (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
}
