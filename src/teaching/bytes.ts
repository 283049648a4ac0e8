/** Writes numbers one after another into bytes. */
export function createWriter() {
  const bytes: number[] = [];
  const float = new DataView(new ArrayBuffer(4));
  return {
    bytes: () => Uint8Array.from(bytes),
    byte: (value: number) => void bytes.push(value),
    /** A count below 2³²: seven bits a byte, low ones first. */
    count(value: number): void {
      let rest = value;
      for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
      bytes.push(rest);
    },
    /** An unsigned whole number in so many bytes, high ones first. */
    fixed(value: number, width: number): void {
      for (let k = width - 1; k >= 0; k--) bytes.push(Math.floor(value / 256 ** k) % 256);
    },
    /** Float32, NaN where there is none. */
    real(value: number | null | undefined): void {
      float.setFloat32(0, value ?? Number.NaN);
      for (let k = 0; k < 4; k++) bytes.push(float.getUint8(k));
    },
  };
}
export type Writer = ReturnType<typeof createWriter>;

/** There are no more bytes, or they make no sense. */
export class Unreadable extends Error {}

/** Reads what `createWriter` wrote. @throws Unreadable beyond the end */
export function createReader(bytes: Uint8Array) {
  let at = 0;
  function byte(): number {
    const value = bytes[at++];
    if (value === undefined) throw new Unreadable('it ends too early');
    return value;
  }
  return {
    byte,
    isAtEnd: () => at === bytes.length,
    count(): number {
      for (let [value, size] = [0, 1]; size < 2 ** 32; size *= 128) {
        const next = byte();
        value += (next & 127) * size;
        if (next < 128) return value;
      }
      throw new Unreadable('a count is too large');
    },
    fixed(width: number): number {
      let value = 0;
      for (let k = 0; k < width; k++) value = value * 256 + byte();
      return value;
    },
    real(): number {
      const four = Uint8Array.from({ length: 4 }, byte);
      return new DataView(four.buffer).getFloat32(0);
    },
  };
}
export type Reader = ReturnType<typeof createReader>;
