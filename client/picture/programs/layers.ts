/** The layer that `drawOverlay` draws on; Sigma clears its own layers in every frame. */
export const namesLayer = 'names'
