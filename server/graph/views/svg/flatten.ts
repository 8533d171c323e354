import type { Theme } from './style.ts'

/**
 * Reduces a drawing to the colours of one theme, without custom properties and media queries, for programs that support
 * neither (resvg). The colours come from the drawing's own style, because an older Parley may have drawn it.
 */
export function flatten(svg: string, theme: Theme): string {
  const [whole = '', style = ''] = /<style>([^<]*)<\/style>/.exec(svg) ?? []
  const rules = style.split('\n')
  const chosen = rules.find((rule) => rule.startsWith(theme === 'dark' ? '.parley.dark{' : '.parley{')) ?? ''
  const colours = new Map([...chosen.matchAll(/--(\w+):(#\w+)/g)].map(([, name = '', value = '']) => [name, value]))
  const flat = rules
    .filter((rule) => !rule.startsWith('@') && !rule.startsWith('.parley.dark{') && !/:hover|:focus/.test(rule))
    .map((rule) =>
      rule.replaceAll(/--\w+:#\w+;/g, '').replaceAll(/var\(--(\w+)\)/g, (_, name) => colours.get(name) ?? 'none'),
    )
  return svg.replace(whole, () => `<style>${flat.join('\n')}</style>`)
}
