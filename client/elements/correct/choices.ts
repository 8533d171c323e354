import { html } from 'lit'

/** What a button opens below it. */
export interface Choice<Name extends string> {
  readonly name: Name
  readonly words: string
  /** What the button says that stores the decision. */
  readonly confirm: string
}

/** A row of buttons, each of which opens the form of its choice, or closes it again. */
export function choiceButtons<Name extends string>(
  label: string,
  choices: readonly Choice<Name>[],
  open: Name | undefined,
  choose: (name: Name | undefined) => void,
) {
  return html`<div class="row" role="group" aria-label=${label}>
    ${choices.map(
      ({ name, words }) =>
        html`<button type="button" data-choice=${name} aria-expanded=${open === name} @click=${() => choose(open === name ? undefined : name)}>${words}</button>`,
    )}
  </div>`
}
