import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The editor's look, in the colours of the page, which follow its theme. */
export const editorTheme: Extension = [
  EditorView.theme({
    '&': {
      fontSize: 'var(--text-m)',
      color: 'var(--ink)',
      backgroundColor: 'var(--sheet)',
      border: '1px solid var(--border)',
      borderRadius: 'var(--corner)',
    },
    '&.cm-focused': { outline: '2.5px solid var(--accent)', outlineOffset: '2px' },
    '.cm-scroller': {
      fontFamily: 'var(--mono)',
      lineHeight: '1.5',
      minHeight: '8.5rem',
      maxHeight: '40dvh',
    },
    '.cm-content': { padding: '0.6rem 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 0.75rem' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-placeholder': { color: 'var(--muted)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'var(--marker)',
    },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--marker)' },
    '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--muted)', border: 'none' },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--accent) 1.5px',
      textUnderlineOffset: '3px',
    },
    '.cm-tooltip': {
      backgroundColor: 'var(--sheet)',
      color: 'var(--ink)',
      border: '1px solid var(--border)',
      borderRadius: 'var(--corner)',
      fontFamily: 'var(--sans)',
      fontSize: '0.8125rem',
    },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--sheet)' },
    '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'var(--sheet)' },
    '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-diagnostic': { padding: '0.4rem 0.6rem', borderLeft: '3px solid var(--accent)', maxWidth: '34rem' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.keyword, color: 'var(--proposed)', fontWeight: '600' },
      { tag: [tags.string, tags.special(tags.string)], color: 'var(--met)' },
      { tag: [tags.number, tags.atom, tags.bool], color: 'var(--ink)' },
      { tag: tags.typeName, color: 'var(--accent)' },
      { tag: tags.macroName, color: 'var(--ink)', fontWeight: '600' },
      { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
      { tag: tags.standard(tags.variableName), fontStyle: 'italic' },
      { tag: [tags.operator, tags.punctuation], color: 'var(--muted)' },
    ]),
  ),
]
