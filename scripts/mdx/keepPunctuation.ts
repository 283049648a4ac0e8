import { classesOf, type Node } from './tree.ts';

const punctuation = /^[，。；：？！、）”,.;:?!)’]+/;

const isClass = (node: Node, name: string) => classesOf(node).includes(name);

const span = (properties: Node['properties'], children: Node[]): Node => ({
  type: 'element',
  tagName: 'span',
  properties: properties ?? {},
  children,
});

/** A formula without its last breakable piece, and that piece on its own; nothing where it can't be told apart. */
function split(formula: Node): { readonly head: Node; readonly tail: Node } | undefined {
  const visible = formula.children?.find((child) => isClass(child, 'katex-html'));
  const last = visible?.children?.at(-1);
  if (!visible?.children || !last) return undefined;
  const rest = { ...visible, children: visible.children.slice(0, -1) };
  return {
    head: { ...formula, children: formula.children?.map((child) => (child === visible ? rest : child)) ?? [] },
    tail: { ...formula, children: [{ ...visible, children: [last] }] },
  };
}

/** A term of the prose is a button: nothing in it breaks. */
const isTerm = (node: Node) => node.type === 'mdxJsxTextElement' && node.name === 'T';

/** What of a node breaks by itself, and what has to keep the punctuation after it. */
function parted(node: Node): { readonly head?: Node; readonly tail: Node } | undefined {
  if (isTerm(node)) return { tail: node };
  return isClass(node, 'katex') ? split(node) : undefined;
}

/**
 * Keeps the punctuation after a formula or a term on its line. Browsers may
 * break after each inline block, even before a comma; so the last of them and
 * what follows it share a piece that doesn't break.
 */
export function keepPunctuation() {
  return function walk(node: Node): void {
    const { children = [] } = node;
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as Node;
      const next = children[i + 1];
      const marks = next?.type === 'text' ? punctuation.exec(next.value ?? '')?.[0] : undefined;
      const parts = marks ? parted(child) : undefined;
      if (parts && next) {
        const mark: Node = { type: 'text', value: marks as string };
        next.value = (next.value as string).slice((marks as string).length);
        const kept = span({ style: 'white-space: nowrap' }, [parts.tail, mark]);
        children.splice(i, 1, ...(parts.head ? [parts.head, kept] : [kept]));
        if (parts.head) i++;
      } else if (!isClass(child, 'katex')) walk(child);
    }
  };
}
