/** The themes that a view may be embedded in; `auto` is that of the reader's system. */
export const THEME_CHOICES = ['light', 'dark', 'auto'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]
