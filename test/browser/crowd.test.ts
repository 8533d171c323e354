import { describe } from 'vitest'
import { findChromium } from './chromium.ts'
import { crowd } from './crowd.ts'
import { engines } from './engines.ts'
import { growing } from './grow.ts'
import { seeingMany } from './many.ts'
import { visitors } from './visitors.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined).each(engines)('a crowd, $name', { timeout: 90_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start([crowd(400)]))

  describe('more actors than one picture holds', () => seeingMany(visiting))
  describe('growing and shrinking', () => growing(visiting))
})
