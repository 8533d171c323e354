/** Resolves when all changes until now are on the screen; at once on a hidden page, which draws nothing. */
export function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve()
    else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
