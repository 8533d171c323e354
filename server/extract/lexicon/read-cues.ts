import type { Act } from '../../shapes/vocabulary.ts'
import { words } from './words.ts'

/**
 * What a cue verb takes as its content: a clause or quotation, only a clause with "that", its object, an infinitive or
 * gerund, or a phrase with one of the prepositions.
 */
export type Frame = 'clause' | 'that' | 'object' | 'infinitive' | Preposition

const PREPOSITIONS = ['about', 'against', 'at', 'for', 'of', 'on', 'to', 'upon', 'with'] as const
type Preposition = (typeof PREPOSITIONS)[number]

const FRAMES: ReadonlySet<string> = new Set(['clause', 'that', 'object', 'infinitive', ...PREPOSITIONS])

/** The act that each frame of a cue makes. */
export type Cue = ReadonlyMap<Frame, Act>

/** Particles that make another verb of the one before them: "ruled out" does not mean "ruled". */
export const PARTICLES = words('out off down aside away back forward up')

/**
 * Reads one table of cues for each act. A line is a verb, with its particle if it has one, a colon, and its frames:
 * `rule out: object infinitive`.
 * @returns each cue by its verb and particle, with the act of each frame.
 * @throws Error that names the cue if a line has another form, an unknown particle or frame, or a frame that the cue
 * has already, in this table or another.
 */
export function readCues(tables: Readonly<Record<'said' | 'proposed' | 'rejected', string>>): Map<string, Cue> {
  const cues = new Map<string, Map<Frame, Act>>()
  for (const act of ['said', 'proposed', 'rejected'] as const) {
    for (const line of tables[act].trim().split('\n')) {
      const [, verb, particle, frames] = /^(\S+)(?: (\S+))?:((?: \S+)+)$/.exec(line) ?? []
      if (!verb || !frames) throw new Error(`The lexicon's line “${line}” (${act}) is not “verb [particle]: frame …”.`)
      if (particle && !PARTICLES.has(particle)) {
        throw new Error(
          `The cue “${verb} ${particle}” (${act}) would never be found: “${particle}” is none of the particles ` +
            `${[...PARTICLES].join(', ')}. A preposition is a frame: “${verb}: ${particle}”.`,
        )
      }
      const key = particle ? `${verb} ${particle}` : verb
      const cue = cues.get(key) ?? new Map<Frame, Act>()
      cues.set(key, cue)
      for (const frame of frames.trim().split(' ')) addFrame(cue, key, frame, act)
    }
  }
  return cues
}

function addFrame(cue: Map<Frame, Act>, key: string, frame: string, act: Act): void {
  if (!isFrame(frame)) {
    throw new Error(`The cue “${key}” (${act}) has the frame “${frame}”, which is none of ${[...FRAMES].join(', ')}.`)
  }
  const other = cue.get(frame)
  if (other !== undefined) {
    throw new Error(`The cue “${key}” has the frame “${frame}” twice, as ${other} and as ${act}: remove one.`)
  }
  cue.set(frame, act)
}

function isFrame(word: string): word is Frame {
  return FRAMES.has(word)
}
