import type { Row } from './row.ts'

/** Acts that the text reports as planned, denied or possible: `status act: sources > targets`; none for facts. */
export const unreal: readonly Row[] = [
  ['Vladimir Putin will meet Xi Jinping next month.', 'planned met: Vladimir Putin + Xi Jinping'],
  ['Vladimir Putin is to meet Xi Jinping.', 'planned met: Vladimir Putin + Xi Jinping'],
  ['Vladimir Putin is expected to meet Xi Jinping.', 'planned met: Vladimir Putin + Xi Jinping'],
  ['Vladimir Putin is due to meet Xi Jinping in May.', 'planned met: Vladimir Putin + Xi Jinping'],
  ['Vladimir Putin is scheduled to meet Xi Jinping in May.', 'planned met: Vladimir Putin + Xi Jinping'],
  ['Angela Merkel plans to visit Serbia.', 'planned met: Angela Merkel + Serbia'],
  ['Norway will propose a truce to Sudan.', 'planned proposed: Norway > Sudan'],
  ['Ahead of a meeting with Joe Biden, Xi Jinping rested.', 'planned met: Joe Biden + Xi Jinping'],
  ['A meeting between Joe Biden and Xi Jinping is planned for June.', 'planned met: Joe Biden + Xi Jinping'],
  ['Angela Merkel did not meet Donald Tusk.', 'denied met: Angela Merkel + Donald Tusk'],
  ['Angela Merkel will not meet Donald Tusk.', 'denied met: Angela Merkel + Donald Tusk'],
  ['Angela Merkel denied meeting Donald Tusk.', 'denied met: Angela Merkel + Donald Tusk'],
  ['Xi Jinping failed to meet Joe Biden.', 'denied met: Joe Biden + Xi Jinping'],
  ['Emmanuel Macron cancelled his visit to Germany.', 'denied met: Emmanuel Macron + Germany'],
  ['China has ruled out talks with Japan.', 'denied met: China + Japan'],
  ['France did not reject the plan by Spain.', 'denied rejected: France > Spain'],
  ['Egypt has not accused Pakistan of the attack.', 'denied said: Egypt > Pakistan'],
  ['Iran could reject the offer by France.', 'possible rejected: Iran > France'],
  ['If Iran rejects the offer by France, sanctions will follow.', 'possible rejected: Iran > France'],
  ['Egypt might propose a truce to Israel.', 'possible proposed: Egypt > Israel'],
  ['Angela Merkel wants to meet Donald Tusk.', 'possible met: Angela Merkel + Donald Tusk'],
  ['Spain called for talks between Israel and Syria.', 'possible met: Israel + Syria'],
  // Told of nobody in particular
  ['Iran may reject the plan.'],
  ['The company will meet the union.'],
  // Facts
  ['Vladimir Putin met Xi Jinping.'],
  ['Cuba will not accept the conditions by Spain.'],
  ['Kosovo will never agree to the plan by Serbia.'],
  ['Hassan Rouhani said that Iran had rejected the offer by France.'],
  ['Before Iran rejected the plan by France, oil was cheap.'],
  // Neither
  ['Serbia should reject the plan by Kosovo.'],
  ['Emmanuel Macron declined to comment on Germany.'],
]
