/** Resolves when what was drawn until now is on the screen. A page that nobody sees draws nothing, and does not wait. */
export function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve()
    else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
