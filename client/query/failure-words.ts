import { html, nothing } from 'lit'
import type { QueryFailure } from './ask.ts'

/** Says why there is no answer, and shows the faulty line of the statement with a mark at the fault. */
export function failureWords({ message, place }: QueryFailure, statement: string) {
  const line = place === undefined ? undefined : statement.split('\n')[place.line - 1]
  return html`<div class="failure">
    <p>${place === undefined ? nothing : html`<b>Line ${place.line}, column ${place.column}.</b>`} ${message}</p>
    ${place === undefined || line === undefined ? nothing : html`<pre aria-hidden="true">${line}\n${' '.repeat(Math.max(0, place.column - 1))}^</pre>`}
  </div>`
}
