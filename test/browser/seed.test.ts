import { describe } from 'vitest'
import { arranging } from './arrange.ts'
import { findChromium } from './chromium.ts'
import { engines } from './engines.ts'
import { exploring } from './explore.ts'
import { firstPicture } from './first-picture.ts'
import { holdingThePicture } from './hold.ts'
import { losingGraphics } from './lost-graphics.ts'
import { losingTheServer } from './lost-server.ts'
import { queryPage } from './query-page.ts'
import { visitors } from './visitors.ts'

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
