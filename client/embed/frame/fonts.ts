import sans from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'

/** Loads the faces of a live picture from this site. A page that stays still does without them. */
export function loadFaces(): void {
  const faces = { 'Libre Franklin Variable': sans, 'Source Serif 4 Variable': serif }
  for (const [family, address] of Object.entries(faces)) {
    const face = new FontFace(family, `url(${address})`, { weight: '100 900', display: 'swap' })
    document.fonts.add(face)
    face.load().catch(() => document.fonts.delete(face))
  }
}
