import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { Schema } from '../../../server/shapes/answers.ts'
import { counted } from '../../words.ts'
import { functions, keywords } from './words-of-cypher.ts'

/** Names of the graph and of the query that completion offers. */
export interface Names {
  readonly schema: Schema | undefined
  readonly parameters: readonly string[]
}

/**
 * Offers what may stand at the cursor: a label, a type, a property, a parameter, or a keyword, function or variable.
 */
export function completeWith(names: () => Names): CompletionSource {
  return (context) => completionsAt(context, names())
}

/** The completions at the cursor, as `completeWith` offers them; null for none. */
export function completionsAt(context: CompletionContext, { schema, parameters }: Names): CompletionResult | null {
  const before = context.state.doc.sliceString(0, context.pos)
  const [word] = /[\p{L}\p{Pc}\p{N}]*$/u.exec(before) as RegExpExecArray
  const from = context.pos - word.length
  const lead = before.slice(0, before.length - word.length)
  const result = (options: readonly Completion[]): CompletionResult => ({
    from,
    options,
    validFor: /^[\p{L}\p{Pc}\p{N}]*$/u,
  })
  if (isInText(lead)) return null
  if (lead.endsWith('$')) return result(parameters.map((label) => ({ label, type: 'constant' })))
  if (/\[[^\]()]*[:|]\s*!?$/.test(lead)) return result(countedOptions(schema?.types ?? [], 'type', 'relationship'))
  if (/(?:\(|[:|&!])[^)\]{]*[:|&]\s*!?$/.test(lead) || /\([\p{L}\p{Pc}\p{N}]*\s*:\s*$/u.test(lead)) {
    return result(countedOptions(schema?.labels ?? [], 'class', 'node'))
  }
  if (/[\p{L}\p{Pc}\p{N}`)\]]\.$/u.test(lead) || /^\{(?:[^}]*,)?\s*$/.test(lead.slice(lead.lastIndexOf('{')))) {
    return result((schema?.properties ?? []).map((label) => ({ label, type: 'property' })))
  }
  if (word === '' && !context.explicit) return null
  return result([
    ...variablesIn(before.slice(0, from)).map((label) => ({ label, type: 'variable', boost: 2 })),
    ...keywords.map((label) => ({ label, type: 'keyword', boost: 1 })),
    ...functions.map((label) => ({ label, type: 'function', apply: `${label}(` })),
  ])
}

function countedOptions(
  names: readonly { readonly name: string; readonly count: number }[],
  type: string,
  what: string,
): Completion[] {
  return names.map(({ name, count }) => ({ label: name, type, detail: counted(count, what) }))
}

/** Whether a text ends within a string or a comment. */
function isInText(before: string): boolean {
  const rest = before.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*\n|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
  return /["']|\/\/|\/\*/.test(rest)
}

/** The variables that patterns, paths and AS introduce. */
function variablesIn(text: string): string[] {
  const found = text.matchAll(
    /[([]\s*([\p{L}\p{Pc}][\p{L}\p{Pc}\p{N}]*)\s*(?=[:)\]{*|]| WHERE)|\bAS\s+([\p{L}\p{Pc}][\p{L}\p{Pc}\p{N}]*)|([\p{L}\p{Pc}][\p{L}\p{Pc}\p{N}]*)\s*=\s*(?:shortestPath)?(?=\()/giu,
  )
  const all = Array.from(found, (match) => match[1] ?? match[2] ?? match[3] ?? '')
  return [...new Set(all)].filter((name) => !/^\d/.test(name))
}
