import { describe } from 'vitest'
import { findChromium } from './chromium.ts'
import { engines } from './engines.ts'
import { pair } from './pair.ts'
import { pinning } from './pin.ts'
import { unfolding } from './unfold.ts'
import { visitors } from './visitors.ts'
import { doingWithoutWebGL } from './without-webgl.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined).each(engines)('a pair, $name', { timeout: 90_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start(pair))

  describe('unfolds', () => unfolding(visiting))
  describe('is pinned', () => pinning(visiting))
  doingWithoutWebGL(chromium, visiting)
})
