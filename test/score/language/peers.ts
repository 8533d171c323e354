/** Another parser. */
export interface Peer {
  readonly name: string
  /** Per cent: UPOS and LAS on PUD, LAS on EWT's test part, F1 of subjects and of clauses of reporting verbs. */
  readonly figures: readonly [number, number, number, number, number]
  /** What it is, and what it was trained on. */
  readonly from: string
}

/** When and how all of them were scored; they cannot be made again from this repository alone. */
export const PEERS_MEASURED =
  'Scored on 22 and 23 November 2026 on gold tokens; subjects and clauses on PUD, GUM’s news and EWT’s test part together:'

export const PEERS: readonly Peer[] = [
  {
    name: 'averaged perceptron, arc-hybrid (plain JavaScript)',
    figures: [95.3, 79.8, 81.9, 88.4, 76.2],
    from: 'our own, with a dynamic oracle, trained on EWT and GUM',
  },
  {
    name: 'dilated CNN, biaffine, int8',
    figures: [95.3, 79.9, 81.5, 86.9, 68.8],
    from: 'our own, with hashed embeddings, trained on EWT and GUM',
  },
  {
    name: 'spaCy en_core_web_sm, trained again on EWT + GUM',
    figures: [96.6, 83.9, 84.3, Number.NaN, Number.NaN],
    from: "its encoder, tagger and arc-eager parser (MIT), begun from spaCy's weights",
  },
  {
    name: 'Stanford CoreNLP nndep (other conventions)',
    figures: [95.4, 79.8, 73.7, Number.NaN, Number.NaN],
    from: 'its English model as it comes, which was trained on other treebanks',
  },
]
