// All memory is planned before the first step and never freed: the module is
// instantiated afresh for another architecture.

const ALIGN: usize = 64;
let top: usize = 0;

/** Zeroed room for so many 32-bit words, aligned to a cache line. */
export function allocate(words: i32): usize {
  if (top === 0) top = (__heap_base + ALIGN - 1) & ~(ALIGN - 1);
  const at = top;
  top = (top + (<usize>words << 2) + ALIGN - 1) & ~(ALIGN - 1);
  const pages = <i32>((top + 0xffff) >> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
  memory.fill(at, 0, <usize>words << 2);
  return at;
}

/** Rounds a width up to whole vectors of four. */
@inline
export function pad4(n: i32): i32 {
  return (n + 3) & ~3;
}
