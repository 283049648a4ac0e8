// Where the singular vectors of a critic's layers lie: u of all layers, v of all layers, σ.
const SPECTRAL_THREADS = 64u;

fn leftVector(layer: u32) -> u32 {
  return select(update.critic.inputs + (layer - 1u) * update.critic.width, 0u, layer == 0u);
}
fn rightVector(layer: u32) -> u32 {
  return update.critic.inputs + update.critic.depth * update.critic.width + layer * update.critic.width;
}
fn sigmaOf(layer: u32) -> u32 {
  return update.critic.inputs + 2u * update.critic.depth * update.critic.width + update.critic.outputs + layer;
}
