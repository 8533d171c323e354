/** An arrow's head, as multiples of its line's thickness. */
export const head = { lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.5 }
