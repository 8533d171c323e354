import { css, html, LitElement, nothing } from 'lit'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { type Parameters, parametersIn, readTyped, typeOut } from './parameters.ts'

/** A field for each `$name` of the statement. Tells `edit-parameters`. */
class ParametersForm extends LitElement {
  static override properties = { statement: { attribute: false }, parameters: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        margin-top: var(--space-3);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-family: var(--mono);
        font-size: var(--text-s);
      }
      input {
        font: inherit;
        color: inherit;
        background: var(--sheet);
        border: 1px solid var(--border);
        border-radius: var(--corner);
        padding: var(--space-1) var(--space-2);
        min-height: 2.25rem;
        width: 16rem;
        max-width: 60vw;
      }
      p {
        align-self: center;
      }
    `,
  ]
  declare statement: string
  declare parameters: Parameters

  override render() {
    const names = parametersIn(this.statement)
    if (names.length === 0) return nothing
    return html`<form aria-label="Parameters" @submit=${(event: Event) => event.preventDefault()}>
      ${names.map(
        (name) => html`<label>$${name}
          <input autocomplete="off" spellcheck="false" .value=${typeOut(this.parameters[name])}
            @change=${(event: Event) => this.change(name, (event.target as HTMLInputElement).value)} /></label>`,
      )}
      <p class="muted small">Text, or JSON: 5, true, ["country:RU"]</p>
    </form>`
  }

  private change(name: string, typed: string): void {
    const { [name]: _, ...others } = this.parameters
    const parameters = typed === '' ? others : { ...others, [name]: readTyped(typed) }
    tell(this, 'edit-parameters', parameters)
  }
}

customElements.define('parley-parameters', ParametersForm)
