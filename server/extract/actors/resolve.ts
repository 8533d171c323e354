import { BODY_HEADS } from '../lexicon/bodies.ts'
import { NAME_PARTICLES } from '../lexicon/names/persons.ts'
import { aliasKey, explainedAliases } from './aliases.ts'
import type { Gazetteer } from './gazetteer.ts'
import { genderOfGivenName } from './gender.ts'
import { bodyOfHome } from './home.ts'
import { withoutLegalForm } from './legal-forms.ts'
import type { NameMention, ResolvedName } from './mention.ts'
import { nameWords, shortHash, slug } from './names.ts'
import { joinOrganisations } from './organisations.ts'
import { joinPersons } from './persons.ts'

/** An actor of one article, before its record is written. */
export interface ArticleActor {
  readonly id: string
  readonly kind: NameMention['kind']
  readonly name: string
}

export interface Resolution {
  readonly actors: ReadonlyMap<string, ArticleActor>
  /** The mentions in text order, each with its actor; mentions that name nobody are left out. */
  readonly names: readonly ResolvedName[]
}

/**
 * Joins the names of one article to actors: an exact or known name first, then parts of a fuller name, abbreviations,
 * and finally a misspelling with a single candidate. The id comes from the fullest name. A name that is too short to
 * identify anybody gets an id that only this article uses, so that it never merges with a namesake in another article.
 */
export function resolve(
  articleId: string,
  text: string,
  mentions: readonly NameMention[],
  gazetteer: Gazetteer,
): Resolution {
  const aliases = explainedAliases(text, mentions)
  const isOwn = (m: NameMention): boolean => m.known !== undefined || !aliases.has(aliasKey(m.span.text))
  const own = mentions.filter(isOwn)
  const persons = joinPersons(own.filter((m) => m.kind === 'person'))
  const bodies = new Set(own.filter((m) => m.kind === 'organisation').flatMap((m) => bodyWords(m.span.text)))
  const people = namedOftenerAsPersons(own)
  const typed = new Map(own.map((m) => [m, retype(m, persons.surnames, bodies, people)]))
  const again = joinPersons([...typed.values()].filter((m) => m.kind === 'person'))
  const organisations = joinOrganisations(
    text,
    [...typed.values()].filter((m) => m.kind === 'organisation'),
    bodyOfHome(text, mentions, gazetteer),
  )
  const actors = new Map<string, ArticleActor>()
  const names: ResolvedName[] = []
  const named = new Set(mentions.flatMap(({ known, aside }) => (known && !aside ? [known.id] : [])))
  for (const mention of mentions) {
    if (mention.aside && mention.known && !named.has(mention.known.id)) continue
    const resolved = typed.get(mention) ?? typed.get(aliases.get(aliasKey(mention.span.text))?.of ?? mention)
    const actor = resolved && actorOf(articleId, resolved, again.nameOf, organisations)
    if (!actor) continue
    const before = actors.get(actor.id)
    if (!before || (!mention.known && before.name.length < actor.name.length)) actors.set(actor.id, actor)
    names.push({ ...mention, kind: actor.kind, actor: actor.id })
  }
  return { actors, names }
}

/** What a body may be called by: its name, and of a company with a legal form its first word, unless a person has it. */
function bodyWords(name: string): string[] {
  const bare = withoutLegalForm(name)
  const first = slug(bare.split(/\s+/)[0] ?? '')
  const isShort = bare !== name && genderOfGivenName(first) === undefined && !BODY_HEADS.has(first)
  return isShort ? [slug(bare), first] : [slug(bare)]
}

/** Slugs of the full names that the language model takes for persons' at least as often as for organisations'. */
function namedOftenerAsPersons(mentions: readonly NameMention[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { kind, known, span } of mentions) {
    if (kind === 'country' || known || !/\s/.test(span.text)) continue
    counts.set(slug(span.text), (counts.get(slug(span.text)) ?? 0) + (kind === 'person' ? 1 : -1))
  }
  const persons = new Set(mentions.flatMap(({ kind, span }) => (kind === 'person' ? [slug(span.text)] : [])))
  return new Set([...counts].flatMap(([name, count]) => (count >= 0 && persons.has(name) ? [name] : [])))
}

/**
 * Corrects the kind that the language model gave to a name: it is a person if the model takes the full name for a
 * person's elsewhere, or somebody in the article has that surname, and an organisation if the article uses a single word
 * as the name of one elsewhere.
 */
function retype(
  mention: NameMention,
  surnames: ReadonlySet<string>,
  bodies: ReadonlySet<string>,
  people: ReadonlySet<string>,
): NameMention {
  if (mention.known || mention.nested) return mention
  const word = slug(mention.span.text)
  if (mention.kind === 'organisation')
    return people.has(word) || surnames.has(surnameAlone(mention.span.text)) ? { ...mention, kind: 'person' } : mention
  const isBody = mention.kind === 'person' && !mention.titles.length && bodies.has(word) && !surnames.has(word)
  return isBody ? { ...mention, kind: 'organisation' } : mention
}

/** The name without the article of an Arabic surname, which has a capital at the beginning of a sentence: "Al-Sudani". */
function surnameAlone(name: string): string {
  const words = nameWords(name)
  return (words.length === 2 && NAME_PARTICLES.has(words[0] as string) ? words.slice(1) : words).join('-')
}

function actorOf(
  articleId: string,
  mention: NameMention,
  personName: (mention: NameMention) => string | undefined,
  organisationOf: (mention: NameMention) => { readonly name: string; readonly id?: string; readonly vague: boolean },
): ArticleActor | undefined {
  if (mention.kind === 'country') {
    return mention.known && { id: mention.known.id, kind: 'country', name: mention.known.shown }
  }
  if (mention.kind === 'person') {
    const name = personName(mention)
    if (name === undefined) return undefined
    return { id: ownId(articleId, 'person', name, !/[\s\u00a0]/.test(name)), kind: 'person', name }
  }
  const { name, id, vague } = organisationOf(mention)
  return { id: id ?? ownId(articleId, 'organisation', name, vague), kind: 'organisation', name }
}

function ownId(articleId: string, kind: string, name: string, vague: boolean): string {
  return `${kind}:${slug(name)}${vague ? `~${shortHash(articleId)}` : ''}`
}
