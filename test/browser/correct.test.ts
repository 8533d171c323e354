import { describe } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { wrongTalks } from './setting/corrections.ts'
import { engines } from './setting/engines.ts'
import { visitors } from './setting/visitors.ts'
import { correcting } from './suites/correct.suite.ts'

const chromium = findChromium()

describe.skipIf(chromium === undefined).each(engines)('correcting, $name', { timeout: 600_000 }, (engine) => {
  correcting(visitors(chromium, () => engine.start(wrongTalks)))
})
