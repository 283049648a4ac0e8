// Where the singular vectors of a critic's layers lie: u of all layers, v of all layers, σ.
const SPECTRAL_THREADS = 64u;

fn leftVector(layer: u32) -> u32 {
  return select(critic_INPUTS + (layer - 1u) * critic_WIDTH, 0u, layer == 0u);
}
fn rightVector(layer: u32) -> u32 {
  return critic_INPUTS + critic_DEPTH * critic_WIDTH + layer * critic_WIDTH;
}
fn sigmaOf(layer: u32) -> u32 {
  return critic_INPUTS + 2u * critic_DEPTH * critic_WIDTH + critic_OUTPUTS + layer;
}
