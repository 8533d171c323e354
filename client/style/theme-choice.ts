/** The themes that an embed can ask for; `auto`: that of the reader's system. */
export const THEME_CHOICES = ['light', 'dark', 'auto'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]
