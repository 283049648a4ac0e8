import type { Chromium } from './hosts/chromium.ts';
import { startNode } from './hosts/node.ts';
import { startPython, torchMissing } from './hosts/python.ts';
import type { Contender, LeftOut } from './speeds.ts';
import type { SubjectName } from './subjects/subject.ts';

/** Outside a browser there is no WebGPU, and plain tfjs brings no derivatives to Node. */
const inNode: readonly SubjectName[] = [
  'wasm',
  'wasm-threads',
  'tfjs-wasm',
  'tfjs-cpu',
  'reference',
  'jax-wasm',
  'product',
];

/** Where memory can be shared, they use more than one thread. */
const threaded: readonly SubjectName[] = ['wasm-threads', 'jax-wasm'];

/** Who runs where; PyTorch only where it is installed. */
export function contendersFor(
  subjects: readonly SubjectName[],
  chromium: Chromium,
  products: string,
): { readonly contenders: readonly Contender[]; readonly leftOut: readonly LeftOut[] } {
  const missing = subjects.includes('torch') ? torchMissing() : undefined;
  const contenders = subjects.flatMap((subject): Contender[] => {
    if (subject === 'torch') return missing ? [] : [{ subject, place: 'Python', open: startPython }];
    const pages: Contender[] = [];
    if (subject !== 'wasm-threads') pages.push({ subject, place: 'Chromium', open: () => chromium.open() });
    if (threaded.includes(subject)) {
      pages.push({ subject, place: 'isolated Chromium', open: () => chromium.open(true) });
    }
    if (!inNode.includes(subject)) return pages;
    return [...pages, { subject, place: 'Node', open: async () => startNode(products) }];
  });
  return { contenders, leftOut: missing ? [{ what: 'torch', why: missing }] : [] };
}
