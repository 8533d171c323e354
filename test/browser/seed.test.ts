import { describe } from 'vitest'
import { findChromium } from './setting/chromium.ts'
import { engines } from './setting/engines.ts'
import { visitors } from './setting/visitors.ts'
import { arranging } from './suites/arrange.suite.ts'
import { exploring } from './suites/explore.suite.ts'
import { firstPicture } from './suites/first-picture.suite.ts'
import { holdingThePicture } from './suites/hold.suite.ts'
import { losingGraphics } from './suites/lost-graphics.suite.ts'
import { losingTheServer } from './suites/lost-server.suite.ts'
import { queryPage } from './suites/query-page.suite.ts'

const chromium = findChromium()
if (chromium === undefined) {
  const message = 'no Chromium was found, so nothing is tested in a browser; install one or set CHROMIUM_PATH'
  if (process.env.CI === 'true') throw new Error(message)
  console.warn(`\n  SKIPPED: ${message}\n`)
}

describe.skipIf(chromium === undefined).each(engines)('the seed, $name', { timeout: 120_000 }, (engine) => {
  const visiting = visitors(chromium, () => engine.start())

  describe('in the explorer', () => {
    exploring(visiting)
    arranging(visiting)
    firstPicture(visiting)
    holdingThePicture(visiting)
    losingGraphics(visiting)
  })
  describe('on the query page', () => queryPage(visiting))
  losingTheServer(visiting)
})
