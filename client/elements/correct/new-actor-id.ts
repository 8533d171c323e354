import type { ActorSummary } from '../../../server/shapes/answers.ts'

/**
 * An id for an actor that is parted from another one: kind and name as extraction would write them, and four letters
 * that tell it from all namesakes: `person:ann-smith~3fa9`.
 */
export function newActorId({ id, kind }: Pick<ActorSummary, 'id' | 'kind'>, name: string, letters: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? `${id.replace(/~[^~]*$/, '')}~${letters}` : `${kind}:${plain}~${letters}`
}

/** Four letters by chance, of those that hexadecimal numbers use. */
export function chanceLetters(): string {
  return [...crypto.getRandomValues(new Uint8Array(2))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
