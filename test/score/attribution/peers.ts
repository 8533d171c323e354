/** Another system on PolNeAR. */
export interface Peer {
  readonly name: string
  /** The data on which it was scored. */
  readonly part: string
  /** F1 of content and speaker's head, per cent: speech cues, all, direct, indirect. */
  readonly figures: readonly [number, number, number, number]
  /** The origin of its answers. */
  readonly from: string
}

/** When and how all of them were scored; they cannot be made again from this repository alone. */
export const PEERS_MEASURED =
  'The other systems were scored on 22 and 23 November 2026 with the same scorer (score-attribution.mjs) as Parley:'

const TEST = 'test part'

export const PEERS: readonly Peer[] = [
  {
    name: 'two human annotators',
    part: '16 articles of the train part',
    figures: [89.9, 74.5, 98.0, 68.7],
    from: "PolNeAR's second annotations of these articles, scored against the first (235 pairs)",
  },
  {
    name: 'BERT trained on PolNeAR',
    part: TEST,
    figures: [69.6, 65.4, 62.3, 65.1],
    from: 'the tags that robertjvt/Attribution-Relations (MIT) publishes, joined to attributions by one fixed rule',
  },
  {
    name: 'BERT trained on PARC (other domain)',
    part: TEST,
    figures: [58.8, 48.1, 58.2, 42.1],
    from: 'the same repository and rule',
  },
  {
    name: "Gender Gap Tracker's rules on a CoreNLP parse",
    part: TEST,
    figures: [53.9, 41.7, 58.5, 32.7],
    from: 'its rules (sfu-discourse-lab/GenderGapTracker, MIT) unchanged, run over the parses that PolNeAR ships',
  },
  {
    name: 'CRF trained on PolNeAR',
    part: TEST,
    figures: [47.3, 43.1, 52.5, 39.0],
    from: 'the tags of Attribution-Relations, joined by the same rule',
  },
  {
    name: 'textacy direct_quotations on a CoreNLP parse',
    part: TEST,
    figures: [29.9, 21.9, 59.0, 2.0],
    from: "its code over the parses that PolNeAR ships, like Gender Gap Tracker's",
  },
  {
    name: 'Stanford CoreNLP 4.5 quote pipeline',
    part: '47 of the 84 articles of the test part',
    figures: [25.4, 20.2, 56.5, 0.5],
    from: 'a run with named entities, coreference and quotations',
  },
]
