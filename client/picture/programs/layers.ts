/** The layer that `drawOverlay` draws on: sigma itself clears its own at every frame. */
export const namesLayer = 'names'
