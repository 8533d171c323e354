// In this engine a unique constraint does not create an index.
CREATE INDEX text_band_id_index IF NOT EXISTS
FOR (band:TextBand) ON (band.id)
