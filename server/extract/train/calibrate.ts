import { sigmoid } from '../judge/weights.ts'

const STEPS = 2000
const RATE = 0.5

/** Slope and offset that turn scores into the chance that they are right (Platt 1999), by gradient descent. */
export function calibrate(points: readonly { readonly score: number; readonly right: boolean }[]): {
  readonly slope: number
  readonly offset: number
} {
  let slope = 1
  let offset = 0
  for (let step = 0; step < STEPS; step++) {
    let [bySlope, byOffset] = [0, 0]
    for (const { score, right } of points) {
      const error = sigmoid(slope * score + offset) - Number(right)
      bySlope += error * score
      byOffset += error
    }
    slope -= (RATE * bySlope) / points.length / 4
    offset -= (RATE * byOffset) / points.length
  }
  return { slope: Number(slope.toFixed(3)), offset: Number(offset.toFixed(3)) }
}
