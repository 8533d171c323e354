import type { Locator, Page } from 'playwright-core'

export interface LabelBox {
  readonly key: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The page's globals and the members of the picture element that the tests use; tests are compiled without the DOM's
 * types.
 */
interface PictureElement {
  readonly labels: readonly LabelBox[]
  pointOf(actor: string): Point | undefined
  middleOf(link: string): Point | undefined
}
interface Point {
  readonly x: number
  readonly y: number
}
declare const document: { readonly fonts: { readonly status: string } }

export function picture(page: Page): Locator {
  return page.locator('parley-picture')
}

/** Waits until the network is drawn with its names in their final typefaces. */
export async function pictureDrawn(page: Page): Promise<void> {
  const element = await picture(page).elementHandle()
  await page.waitForFunction(
    (it) => document.fonts.status === 'loaded' && (it as unknown as PictureElement).labels.length > 0,
    element,
  )
}

/** Positions of the actors' names. */
export function labelBoxes(page: Page): Promise<readonly LabelBox[]> {
  return picture(page).evaluate((it) => (it as unknown as PictureElement).labels)
}

/** Clicks the middle of a link in the picture. */
export async function clickLink(page: Page, key: string): Promise<void> {
  await clickPoint(
    page,
    await picture(page).evaluate((it, link) => (it as unknown as PictureElement).middleOf(link), key),
  )
}

/** Clicks an actor in the picture. */
export async function clickActor(page: Page, id: string): Promise<void> {
  await clickPoint(
    page,
    await picture(page).evaluate((it, actor) => (it as unknown as PictureElement).pointOf(actor), id),
  )
}

async function clickPoint(page: Page, position: Point | undefined): Promise<void> {
  if (position === undefined) throw new Error('the picture does not hold what is to be clicked')
  await picture(page).click({ position })
}
