// What the penalty's direction does to a layer; `net_` is replaced by the network's name.

/** ḣ = φ′ȧ over the tangents; and φ″ȧu, the first part of the adjoint (āₗ₋₁ = φ″ȧu + φ′ ⊙ āₗWₗᵀ), over u. */
fn net_bend(layer: u32, row: u32, tile: u32, column: u32, a: mat4x4f) {
  let x = net_left(layer + 1u, row - update.samples) + tile;
  let adjoint = net_right(layer, row - update.samples) + tile;
  left[net_left(layer + 1u, row) + tile] = net_cut(column, times(net_slopes(x), a));
  if (CURVED) { right[adjoint] = net_cut(column, times(times(net_curvatures(x), a), right[adjoint])); }
}
