import { component, type Node } from './tree.ts';

/** As much of a text's file as this plugin needs: what `rehype-katex` says of formulas that it couldn't typeset. */
interface File {
  readonly path: string;
  readonly messages: readonly { source?: string | undefined; line?: number | undefined; cause?: unknown }[];
}

const classesOf = (node: Node): readonly string[] =>
  Array.isArray(node.properties?.className) ? node.properties.className : [];

const placeholder = /^live:([A-Za-z0-9.]+)$/;

/** Inside a formula: live numbers in both of KaTeX's trees, terms in the visible one. */
function inside(node: Node): Node {
  const [only] = node.children ?? [];
  const name = only?.type === 'text' ? placeholder.exec(only.value ?? '')?.[1] : undefined;
  // MathML is for those who listen: there the number is plain text, without markup of its own.
  if (name && node.tagName === 'mtext') return { ...node, tagName: 'mn', children: [component('LiveText', { name })] };
  if (name) return { ...node, children: [component('Live', { name })] };
  if (node.type === 'text' && node.value?.includes('live:')) throw new Error(`not a number's name: ${node.value}`);
  // What KaTeX won't do, such as a link, stands there in red.
  if (String(node.properties?.style).includes('#cc0000')) throw new Error(`not a command: ${JSON.stringify(node)}`);
  // The annotation would repeat our macros as source text.
  const children = node.children?.filter((child) => child.tagName !== 'annotation').map(inside);
  const copy: Node = children ? { ...node, children } : node;
  const term = classesOf(node).find((name) => name.startsWith('term-'));
  return term ? component('FormulaTerm', { name: term.slice('term-'.length) }, [copy]) : copy;
}

function walk(node: Node): Node {
  const classes = classesOf(node);
  if (classes.includes('katex-display')) return component('Formula', {}, [inside(node)], 'mdxJsxFlowElement');
  if (classes.includes('katex')) return inside(node);
  return node.children ? { ...node, children: node.children.map(walk) } : node;
}

/**
 * Turns the terms and live numbers of typeset formulas into components, and wraps displayed formulas in one.
 * @throws Error for a formula that KaTeX refuses, or that has a command which it doesn't know: so the page isn't built
 */
export function formulaComponents() {
  return (tree: Node, file: File): void => {
    const fault = file.messages.find(({ source }) => source === 'rehype-katex');
    if (fault) throw new Error(`${file.path}, line ${fault.line}: ${String(fault.cause)}`);
    tree.children = (tree.children ?? []).map(walk);
  };
}
