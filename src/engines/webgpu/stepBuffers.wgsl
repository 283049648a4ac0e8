// What a step of either network reads and writes.

@group(0) @binding(1) var<storage, read> critic_packed: array<mat4x4f>;
@group(0) @binding(2) var<storage, read> generator_packed: array<mat4x4f>;
@group(0) @binding(3) var<storage, read_write> left: array<mat4x4f>;
@group(0) @binding(4) var<storage, read_write> right: array<mat4x4f>;
@group(0) @binding(5) var<storage, read_write> figures: array<vec2f>;
@group(0) @binding(6) var<storage, read> given: array<f32>;
