/** `[light, dark]`, the same as the client's tokens, which a test checks. */
export const colours = {
  paper: ['#faf8f3', '#171614'],
  ink: ['#1c1b19', '#ece8df'],
  muted: ['#5f5b54', '#aaa498'],
  rule: ['#ddd8cc', '#3a362f'],
  border: ['#8a857a', '#7d776b'],
  accent: ['#8c1d2f', '#f0949d'],
  person: ['#2f2d2a', '#f1ede4'],
  country: ['#bf7a00', '#e0a030'],
  organisation: ['#a0457f', '#b9659a'],
  said: ['#8d8981', '#77726a'],
  proposed: ['#096caa', '#2f9ff0'],
  rejected: ['#e04a00', '#ff8a52'],
  met: ['#145a3a', '#8fe6cc'],
} as const satisfies Record<string, readonly [light: string, dark: string]>
