import type { Page } from 'playwright-core'

/** The page's own, since tests are compiled without the DOM's types. */
declare class DataTransfer {
  readonly items: { add(file: File): void }
}
declare class DragEvent extends Event {
  constructor(type: string, options: { dataTransfer: DataTransfer; bubbles: boolean; cancelable: boolean })
}

/** Drops files on the page that adds articles, as a hand would. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  await page.locator('parley-add').evaluate(
    (it, given) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given) {
        data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name))
      }
      for (const type of ['dragover', 'drop']) {
        ;(it as unknown as EventTarget).dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        )
      }
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  )
}
