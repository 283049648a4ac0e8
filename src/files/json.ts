/** JSON has no infinities and no NaN: "Infinity", "-Infinity" and null stand for them. */
function plain(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, (entry) => plain('', entry));
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? null : String(value);
  return value;
}

/** A result as JSON; typed arrays become lists. A Float32 is written as the double it equals, and so comes back as it was. */
export function stringify(result: unknown, indent?: number): string {
  return JSON.stringify(result, plain, indent);
}
