// A vector's elements by index, for the parts that aren't worth vectors.

@inline
export function get(at: usize, i: i32): f32 {
  return load<f32>(at + (<usize>i << 2));
}

@inline
export function put(at: usize, i: i32, value: f32): void {
  store<f32>(at + (<usize>i << 2), value);
}
