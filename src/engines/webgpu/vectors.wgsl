// Where the singular vectors of a critic's layers lie: u of all layers, v of all layers, σ.
const SPECTRAL_THREADS = 64u;

fn leftVector(layer: u32) -> u32 {
  return select(update.networks[critic].inputs + (layer - 1u) * update.networks[critic].width, 0u, layer == 0u);
}
fn rightVector(layer: u32) -> u32 {
  return update.networks[critic].inputs + update.networks[critic].depth * update.networks[critic].width + layer * update.networks[critic].width;
}
fn sigmaOf(layer: u32) -> u32 {
  return update.networks[critic].inputs + 2u * update.networks[critic].depth * update.networks[critic].width + update.networks[critic].outputs + layer;
}
