import { partsOf } from '../../plots/subscripts.ts';

/** Words in which `P_r` has its subscript set as one. */
export function Words({ text }: { readonly text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name
  return partsOf(text).map((part, k) => (k % 2 === 0 ? part : <sub key={k}>{part}</sub>));
}

/** The same for those who listen: `P r`. */
export const spoken = (text: string): string => partsOf(text).join(' ').trim();
