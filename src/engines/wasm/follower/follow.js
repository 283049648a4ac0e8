// Plain JavaScript, because Node starts threads from files as they are.

/** @type {any} */
let fused;

/**
 * Does what the leader says, on an instance of its own on the leader's memory.
 *
 * @param {import('../followers.ts').Orders} orders
 */
export function follow({ module, memory, calls }) {
  if (module && memory) fused = new WebAssembly.Instance(module, { env: { memory } }).exports;
  for (const [name, ...values] of calls) fused[name](...values);
}
