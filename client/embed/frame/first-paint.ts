/** Resolves once the page has been painted: the work of making a picture live must not delay its drawing. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const later = () => requestAnimationFrame(() => setTimeout(resolve))
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return later()
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      later()
    }).observe({ type: 'paint', buffered: true })
  })
}
