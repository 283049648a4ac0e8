import type { StartWork, SubjectName } from './subject.ts';

/** Loads a subject; each one alone, since plain tfjs must not see our own tfjs engine's derivatives. */
export async function loadSubject(name: SubjectName): Promise<StartWork> {
  switch (name) {
    case 'tfjs-plain-wasm':
    case 'tfjs-plain-webgpu':
      return (await import('../peers/tfjsPlain.ts')).startPlainTfjs(name === 'tfjs-plain-wasm' ? 'wasm' : 'webgpu');
    case 'jax-wasm':
    case 'jax-webgpu':
      return (await import('../peers/jax.ts')).startJax(name === 'jax-wasm' ? 'wasm' : 'webgpu');
    case 'product':
      return (await import('./product.ts')).startProduct;
    case 'torch':
      throw new Error('PyTorch runs in Python');
    default:
      return (await import('./engine.ts')).startEngine(name);
  }
}
