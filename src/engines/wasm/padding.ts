import type { NetworkLayout } from '../layout.ts';
import type { Reals } from '../trainer.ts';

/** The engine's rows are whole vectors of four floats. */
const padded = (width: number) => (width + 3) & ~3;

/** Visits the rows of a layout: `from` in the flat vector, `to` in the padded one, so many numbers each. */
function eachRow(layout: NetworkLayout, visit: (from: number, to: number, length: number) => void): void {
  let to = 0;
  for (const { inputs, outputs, weights } of layout.layers) {
    // The bias is one more row behind the weights, in both layouts.
    for (let row = 0; row <= inputs; row++) {
      visit(weights + row * outputs, to, outputs);
      to += padded(outputs);
    }
  }
}

/** Writes a flat parameter vector into padded memory; the padding becomes zero, whatever a run left there. */
export function writePadded(layout: NetworkLayout, flat: Reals, memory: Float32Array): void {
  memory.fill(0);
  if (layout.layers.length === 0) memory.set(flat);
  eachRow(layout, (from, to, length) => memory.set(flat.subarray(from, from + length), to));
}

/** Reads a flat parameter vector out of padded memory. */
export function readPadded(layout: NetworkLayout, memory: Float32Array): Float32Array {
  if (layout.layers.length === 0) return memory.slice(0, layout.size);
  const flat = new Float32Array(layout.size);
  eachRow(layout, (from, to, length) => flat.set(memory.subarray(to, to + length), from));
  return flat;
}

/** Length of the padded vector. */
export function paddedSize(layout: NetworkLayout): number {
  if (layout.layers.length === 0) return 4;
  return layout.layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * padded(outputs), 0);
}
