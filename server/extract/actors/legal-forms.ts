import { BODY_HEADS } from '../lexicon/bodies.ts'
import { LEGAL_FORMS } from '../lexicon/names/organisations.ts'

/** "Inc.", "S.A.", "plc". */
export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word.replace(/[.,/]/g, ''))
}

/** A company's name without its legal form: "Huawei Technologies Co., Ltd." → "Huawei Technologies"; but "News Corp". */
export function withoutLegalForm(name: string): string {
  const words = name.split(/\s+/)
  let end = words.length
  while (end > 1 && (isLegalForm(words[end - 1] as string) || /^(?:&|and)$/.test(words[end - 1] as string))) end--
  const isBare = end === 1 && BODY_HEADS.has((words[0] as string).toLowerCase())
  return end === words.length || isBare ? name : words.slice(0, end).join(' ').replace(/,$/, '')
}
