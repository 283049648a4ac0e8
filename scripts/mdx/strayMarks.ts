import type { Node } from './tree.ts';

/**
 * Refuses asterisks and backticks that mark nothing and so would stand on the page: before a Han letter, `。*` closes no
 * emphasis (CommonMark 0.31, §6.2), and the full stop belongs behind it.
 *
 * @throws Error with the line: so the page isn't built
 */
export function strayMarks() {
  return (tree: Node, { path }: { readonly path: string }): void => {
    function walk({ type, value = '', position, children = [] }: Node): void {
      if (type === 'text' && /[*`]/.test(value)) {
        throw new Error(`${path}, line ${position?.start.line}: a mark that marks nothing: ${value}`);
      }
      children.forEach(walk);
    }
    walk(tree);
  };
}
