/** How links are drawn, and for each shape the name of the program that draws it beneath all other links. */
export const beneath = {
  line: 'lineBeneath',
  arrow: 'arrowBeneath',
  arc: 'arcBeneath',
  arcArrow: 'arcArrowBeneath',
  dashed: 'dashedBeneath',
} as const
export type LinkShape = keyof typeof beneath

export const LINK_SHAPES = Object.keys(beneath) as readonly LinkShape[]
