/**
 * Sentences of our own and the attributions that a careful reader finds in them: `source | cue | content`, the pieces
 * of the content joined by ` ... `. Those marked `~` are no acts and stay out of the graph.
 */
export type AttributionRow = readonly [text: string, ...attributions: string[]]

export const speech: readonly AttributionRow[] = [
  ['Merkel said that the talks had failed.', 'Merkel | said | that the talks had failed'],
  ['The law, Merkel said, must change.', 'Merkel | said | The law ... must change'],
  ['“The talks have failed,” said Merkel on Monday.', 'Merkel | said | “The talks have failed,”'],
  [
    '“The talks have failed,” Merkel said. “We must try again.”',
    'Merkel | said | “The talks have failed,” ... “We must try again.”',
  ],
  ['According to the ministry, nobody was hurt.', 'the ministry | According to | nobody was hurt'],
  [
    'Nobody was hurt, according to a spokesman for the army.',
    'a spokesman for the army | according to | Nobody was hurt',
  ],
  [
    'The minister said the bridge was safe and added that trains would run on Monday.',
    'The minister | said | the bridge was safe',
    'The minister | added | that trains would run on Monday',
  ],
  [
    'Speaking to reporters, the mayor warned that the dam could break.',
    'the mayor | warned | that the dam could break',
  ],
  ['Officials denied that the plane had been shot down.', 'Officials | denied | that the plane had been shot down'],
  ['The senator insisted he had done nothing wrong.', 'The senator | insisted | he had done nothing wrong'],
  ['Police told residents that the road was closed.', 'Police | told | that the road was closed'],
  ['The report concluded that the engine had failed.', 'The report | concluded | that the engine had failed'],
  ['Warsaw accused Minsk of sending migrants.', 'Warsaw | accused | Minsk of sending migrants'],
  ['“I will not resign,” he told the court.', 'he | told | “I will not resign,”'],
  ['After the vote, Obama said: “We will win.”', 'Obama | said | “We will win.”'],
]

export const signed: readonly AttributionRow[] = [
  [
    '“He is clueless about our struggles.” ― Maria Lopez\n“We can do better.”― Carlos Ruiz',
    'Maria Lopez | ― | “He is clueless about our struggles.”',
    'Carlos Ruiz | ― | “We can do better.”',
  ],
  ['Supporters cheered “four more years” — and left.'],
]

export const thought: readonly AttributionRow[] = [
  ['Clinton believes that the law is unfair.', '~ Clinton | believes | that the law is unfair'],
  ['Cruz thinks the economy is weak.', '~ Cruz | thinks | the economy is weak'],
  ['The governor hopes to win in June.', '~ The governor | hopes | to win in June'],
  ['Rubio plans to visit Iowa in May.', '~ Rubio | plans | to visit Iowa in May'],
  ['The talks, Merkel said, had failed.', 'Merkel | said | The talks ... had failed'],
]

/** Attributions that a careful reader finds and Parley misses. A row that passes moves to its table. */
export const knownFailures: readonly AttributionRow[] = [
  [
    'Trump tweeted that the deal was a disaster, calling it a gift to China.',
    'Trump | tweeted | that the deal was a disaster',
    'Trump | calling | it a gift to China',
  ],
]
