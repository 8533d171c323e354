import type { ActorKind } from '../../../server/shapes/vocabulary.ts'

/** The id that extraction would give an actor of this name: `person:ann-smith`; undefined for a name without Latin letters. */
export function actorId(kind: ActorKind, name: string): string | undefined {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? undefined : `${kind}:${plain}`
}

/**
 * An id for an actor that is parted from another one: kind and name, and four letters that tell it from all namesakes:
 * `person:ann-smith~3fa9`.
 */
export function partedActorId(actor: { readonly id: string; readonly kind: ActorKind }, name: string, letters: string) {
  return `${actorId(actor.kind, name) ?? actor.id.replace(/~[^~]*$/, '')}~${letters}`
}

/** Four letters by chance, of those that hexadecimal numbers use. */
export function chanceLetters(): string {
  return [...crypto.getRandomValues(new Uint8Array(2))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
