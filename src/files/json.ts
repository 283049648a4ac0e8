/** JSON has no infinities and no NaN: "Infinity", "-Infinity" and null stand for them. */
function plain(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, (entry) => signed(plain('', entry)));
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? null : String(value);
  return value;
}

/** JSON can say −0, which an optimiser's moments come to; `JSON.stringify` can't, and none of our words is "-0". */
const signed = (value: unknown) => (Object.is(value, -0) ? '-0' : value);

/** A result as JSON; typed arrays become lists. A Float32 is written as the double it equals, and so comes back as it was. */
export function stringify(result: unknown, indent?: number): string {
  return JSON.stringify(result, plain, indent).replaceAll('"-0"', '-0');
}
