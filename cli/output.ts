/** JSON has no infinities and no NaN: "Infinity", "-Infinity" and null stand for them. */
function plain(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? null : String(value);
  return value;
}

/** One line of JSON on standard output. */
export function print(result: unknown): void {
  process.stdout.write(`${stringify(result)}\n`);
}

export function stringify(result: unknown): string {
  return JSON.stringify(result, plain);
}
