import type { Node } from './tree.ts';

const comment = /^\/\*\s*([a-z0-9-]+)\s*\*\/$/;

/**
 * Headings name their own ids, in a comment between braces at their end, so
 * that a link survives a rewording and both languages share it.
 * @throws Error for a heading without one
 */
export function headingIds() {
  return (tree: Node): void => {
    for (const node of tree.children ?? []) {
      if (node.type !== 'heading') continue;
      const last = node.children?.at(-1);
      const id = last?.type === 'mdxTextExpression' ? comment.exec(last.value ?? '')?.[1] : undefined;
      if (!id || !node.children) throw new Error('a heading must end in {/*its-id*/}');
      node.children.pop();
      const text = node.children.at(-1);
      if (text?.type === 'text') text.value = text.value?.trimEnd() ?? '';
      node.data = { ...node.data, hProperties: { id } };
    }
  };
}
