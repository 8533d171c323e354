import { describe } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { crowd } from './setting/crowd.ts'
import { engines } from './setting/engines.ts'
import { visitors } from './setting/visitors.ts'
import { growing } from './suites/grow.suite.ts'
import { seeingMany } from './suites/many.suite.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined).each(engines)('many actors, $name', { timeout: 90_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start([crowd(400)]))

  describe('more actors than one picture holds', () => seeingMany(visiting))
  describe('growing and shrinking', () => growing(visiting))
})
