import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../../server/language/load.ts'
import { segment } from '../../../server/language/segment/segment.ts'
import { tag } from '../../../server/language/tag.ts'
import { f1 } from '../figures/counts.ts'
import { percent, type Section } from '../figures/table.ts'
import { addSegmentation, addTree, noFigures, type TreeFigures } from './language-figures.ts'
import { type GoldSentence, readGold } from './language-gold.ts'
import { PEERS, PEERS_MEASURED } from './peers.ts'
import { type PronounGroup, pronounFigures } from './pronouns.ts'
import { documentsOf, referenceFigures } from './references.ts'

/** A file of which the model's training held some sentences out; model.json says which. */
const SILVER = 'voa-silver.conllu.gz'
const KINDS = ['all', 'PER', 'ORG', 'GPE', 'LOC', 'NORP']

/**
 * The language model's figures.
 * @param folder CoNLL-U files, all of which are scored except those with `train` in their name. The silver file, if it
 * is there, is used to judge entities.
 */
export async function scoreLanguage(language: Language, folder: string): Promise<Section[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.conllu') && !name.includes('train')).sort()
  const rows = [
    ['gold tokens', 'words', 'UPOS', 'lemma', 'UAS', 'LAS', 'subjects', 'clauses', 'raw: words', 'sentences'],
  ]
  const pooled = noFigures()
  const pronouns: string[][] = [
    ['likeliest antecedent right', 'pronouns', 'all', 'he, she', 'it', 'they', 'P named', 'R named'],
  ]
  for (const name of names) {
    const sentences = await Array.fromAsync(readGold(join(folder, name)))
    const figures = await treeFigures(language, sentences)
    for (const group of ['subjects', 'clauses'] as const) {
      for (const count of ['right', 'found', 'gold'] as const) pooled[group][count] += figures[group][count]
    }
    rows.push([name, ...treeRow(figures), ...segmentationRow(sentences)])
    const counts = await pronounFigures(language, sentences)
    if (counts.size) {
      const { right, found, gold } = await referenceFigures(language, documentsOf(sentences))
      const named = [(100 * right) / found, (100 * right) / gold].map(percent)
      pronouns.push([name, ...pronounRow(counts), ...named])
    }
  }
  rows.push(['pooled', '', '', '', '', '', percent(f1(pooled.subjects)), percent(f1(pooled.clauses)), '', ''])
  const sections: Section[] = [{ title: 'Language model, treebanks', rows }]
  if (pronouns.length > 1) sections.push({ title: 'Language model, pronouns', rows: pronouns })
  sections.push(peers())
  if ((await readdir(folder)).includes(SILVER)) {
    sections.push(await entitySection(language, join(folder, SILVER)))
  }
  return sections
}

async function treeFigures(language: Language, sentences: readonly GoldSentence[]): Promise<TreeFigures> {
  const figures = noFigures()
  for (const sentence of sentences) {
    const words = sentence.words.map(({ form }) => form)
    addTree(figures, sentence, await tag(language, words))
  }
  return figures
}

function treeRow({ words, upos, lemma, uas, las, subjects, clauses }: TreeFigures): string[] {
  const shares = [upos, lemma, uas, las].map((count) => percent((100 * count) / words))
  return [String(words), ...shares, percent(f1(subjects)), percent(f1(clauses))]
}

function pronounRow(counts: Awaited<ReturnType<typeof pronounFigures>>): string[] {
  const share = (groups: readonly PronounGroup[]) => {
    const chosen = groups.map((group) => counts.get(group) ?? { right: 0, pronouns: 0 })
    const sum = (of: 'right' | 'pronouns') => chosen.reduce((total, count) => total + count[of], 0)
    return [sum('pronouns'), (100 * sum('right')) / sum('pronouns')] as const
  }
  const [number, all] = share(['he, she', 'it', 'they'])
  return [String(number), ...[all, share(['he, she'])[1], share(['it'])[1], share(['they'])[1]].map(percent)]
}

/** Finds words and sentences in the treebank's running text. */
function segmentationRow(sentences: readonly GoldSentence[]): string[] {
  const text = sentences.map((sentence) => sentence.text).join('')
  const ours = segment(text).map((tokens) => ({
    start: tokens[0]?.start as number,
    end: tokens.at(-1)?.end as number,
    tokens,
  }))
  const words = { right: 0, found: 0, gold: 0 }
  const cuts = { right: 0, found: 0, gold: 0 }
  addSegmentation(words, cuts, sentences, ours)
  return [percent(f1(words)), percent(f1(cuts))]
}

async function entitySection(language: Language, path: string): Promise<Section> {
  const title = 'Language model, entities'
  const { step, sentences } = language.classes.silver
  const held: GoldSentence[] = []
  let i = 0
  for await (const sentence of readGold(path)) if (i++ % step === 0) held.push(sentence)
  if (i !== sentences) {
    const note = `Not scored: ${SILVER} has ${i} sentences and had ${sentences} in training, so the held-out ones are not known.`
    return { title, rows: [['entities, exact F1', ...KINDS]], notes: [note] }
  }
  const { entities, agreedEntities } = await treeFigures(language, held)
  const cells = (found: TreeFigures['entities']) =>
    KINDS.map((kind) => percent(f1(found.get(kind) ?? { right: 0, found: 0, gold: 0 })))
  const rows = [
    ['entities, exact F1', ...KINDS],
    [`${held.length} held-out sentences of ${SILVER} (automatic tags)`, ...cells(entities)],
    ['those on which two of its three annotators agree', ...cells(agreedEntities)],
  ]
  return { title, rows }
}

function peers(): Section {
  return {
    title: 'Other parsers',
    rows: [
      ['gold tokens', 'UPOS PUD', 'LAS PUD', 'LAS EWT test', 'subjects', 'clauses'],
      ...PEERS.map(({ name, figures }) => [name, ...figures.map(percent)]),
    ],
    notes: [PEERS_MEASURED, ...PEERS.map(({ name, from }) => `  ${name}: ${from}`)],
  }
}
