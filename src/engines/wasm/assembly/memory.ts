// All memory is planned before the first step and never freed: the module is
// instantiated afresh for another architecture.

const ALIGN: usize = 64;
let top: usize = 0;

/** Has the next rooms follow from `address` on, which is memory that is zero and free. */
export function allocateFrom(address: usize): void {
  top = address;
}

/** Where the next room will be. */
export function allocatedTo(): usize {
  return top;
}

/** Room, zero as memory is at first, for so many 32-bit words, aligned to a cache line. */
export function allocate(words: i32): usize {
  if (top === 0) top = (__heap_base + ALIGN - 1) & ~(ALIGN - 1);
  const at = top;
  top = (top + (<usize>words << 2) + ALIGN - 1) & ~(ALIGN - 1);
  const pages = <i32>((top + 0xffff) >> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
  return at;
}

/** Rounds a width up to whole vectors of four. */
@inline
export function pad4(n: i32): i32 {
  return (n + 3) & ~3;
}
