import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { type Diagnostic, forceLinting, linter, lintKeymap } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view'
import { css, html, LitElement } from 'lit'
import type { Schema } from '../../../server/shapes/answers.ts'
import type { QueryCheck } from '../../../server/shapes/query.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { completeWith } from './completion.ts'
import { cypher } from './cypher-language.ts'
import { editorTheme } from './editor-theme.ts'

/**
 * The editor of a statement: colours, completion, and the faults that the engine finds, marked where they are. Tells
 * `edit-statement` and `run`. Its styles are adopted by the shadow root, so the strict policy of the page holds.
 */
class CypherEditor extends LitElement {
  static override properties = { statement: { attribute: false }, parameters: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
    `,
  ]
  declare statement: string
  declare parameters: Readonly<Record<string, unknown>>
  declare schema: Schema | undefined
  /** Asks the engine what is wrong with a statement; undefined where it does not answer. */
  declare check: (statement: string) => Promise<QueryCheck | undefined>
  private view: EditorView | undefined

  constructor() {
    super()
    this.statement = ''
    this.parameters = {}
  }

  override render() {
    return html`<div id="here"></div>`
  }

  override firstUpdated(): void {
    const state = EditorState.create({
      doc: this.statement,
      extensions: [
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        cypher(),
        autocompletion({
          override: [completeWith(() => ({ schema: this.schema, parameters: Object.keys(this.parameters) }))],
          icons: false,
        }),
        linter(() => this.diagnose(), { delay: 500 }),
        Prec.highest(
          keymap.of([
            { key: 'Mod-Enter', run: this.run },
            { key: 'Ctrl-Enter', run: this.run },
          ]),
        ),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        placeholder('MATCH (actor:Actor) RETURN actor'),
        EditorView.lineWrapping,
        EditorView.domEventHandlers({ beforeinput: typeOver }),
        EditorView.contentAttributes.of({
          'aria-label': 'Query in Cypher',
          spellcheck: 'false',
          autocapitalize: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return
          this.statement = update.state.doc.toString()
          tell(this, 'edit-statement', this.statement)
        }),
        editorTheme,
      ],
    })
    this.view = new EditorView({
      state,
      parent: this.renderRoot.querySelector('#here') as HTMLElement,
      root: this.renderRoot as ShadowRoot,
    })
  }

  override updated(changed: Map<string, unknown>): void {
    const { view, statement } = this
    if (view === undefined) return
    if (view.state.doc.toString() !== statement) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: statement } })
    }
    if (changed.has('parameters')) forceLinting(view)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.view?.destroy()
    this.view = undefined
  }

  override focus(): void {
    this.view?.focus()
  }

  private readonly run = () => {
    tell(this, 'run')
    return true
  }

  private async diagnose(): Promise<readonly Diagnostic[]> {
    const { statement } = this
    if (statement.trim() === '') return []
    const said = await this.check(statement)
    return (
      said?.faults.map((fault) => ({ ...rangeOf(statement, fault), severity: 'error', message: fault.message })) ?? []
    )
  }
}

/**
 * Replaces a selection of several lines by what is typed. By itself the browser would keep the look of the first line
 * in an inline style, which the policy of the page forbids.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, isComposing } = event
  const isText = inputType === 'insertText' && data !== null && /[\p{L}\p{N}\s]/u.test(data)
  if (!isText || isComposing || view.state.selection.main.empty) return false
  event.preventDefault()
  view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
  return true
}

/**
 * The range of a fault: from where it is to the end of the word there, or the whole line where the column is not known.
 */
function rangeOf(statement: string, { line, column }: { readonly line?: number; readonly column?: number }) {
  const lines = statement.split('\n')
  const at = Math.min(line ?? 1, lines.length) - 1
  const start = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0)
  const text = lines[at] ?? ''
  if (column === undefined) return { from: start, to: start + text.length }
  const from = Math.min(column - 1, text.length)
  const [word] = /^[\p{L}\p{N}\p{Pc}]+|^./u.exec(text.slice(from)) ?? ['']
  return { from: start + from, to: start + from + word.length }
}

customElements.define('parley-cypher-editor', CypherEditor)
