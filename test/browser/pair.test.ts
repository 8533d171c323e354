import { describe } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { pair } from './setting/pair.ts'
import { visitors } from './setting/visitors.ts'
import { pinning } from './suites/pin.suite.ts'
import { unfolding } from './suites/unfold.suite.ts'
import { doingWithoutWebGL } from './suites/without-webgl.suite.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined).each(engines)('a pair, $name', { timeout: 90_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start(pair))

  describe('unfolded', () => unfolding(visiting))
  describe('pinned', () => pinning(visiting))
  doingWithoutWebGL(chromium, visiting)
})
