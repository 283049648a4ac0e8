import type { Piece } from '../../src/labs/formulas/piece.ts';
import { classesOf, component, type Node } from './tree.ts';

const placeholder = /^live:([A-Za-z0-9.]+)$/;

/** `vertical-align` → `verticalAlign`. */
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function styleOf(css: string): Record<string, string> {
  const rules = css.split(';').filter(Boolean);
  return Object.fromEntries(
    rules.map((rule) => rule.split(':')).map(([name = '', value = '']) => [camel(name), value]),
  );
}

/** What React calls KaTeX's attributes. */
function propsOf({ properties = {} }: Node): Record<string, unknown> {
  const { className, style, ariaHidden, ...others } = properties;
  const props: Record<string, unknown> = { ...others };
  if (className) props.className = className.join(' ');
  if (style) props.style = styleOf(String(style));
  if (ariaHidden) props['aria-hidden'] = ariaHidden;
  return props;
}

/** Inside a formula: live numbers in both of KaTeX's trees, terms in the visible one. */
function pieceOf(node: Node): Piece {
  if (node.type === 'text') {
    if (node.value?.includes('live:')) throw new Error(`not a number's name: ${node.value}`);
    return node.value ?? '';
  }
  const [only] = node.children ?? [];
  const name = only?.type === 'text' ? placeholder.exec(only.value ?? '')?.[1] : undefined;
  // MathML is for those who listen: there the number is plain text, without markup of its own.
  if (name && node.tagName === 'mtext') return ['mn', propsOf(node), ['LiveText', { name }]];
  if (name) return [node.tagName as string, propsOf(node), ['Live', { name }]];
  // What KaTeX won't do, such as a link, stands there in red.
  if (String(node.properties?.style).includes('#cc0000')) throw new Error(`not a command: ${JSON.stringify(node)}`);
  // The annotation would repeat our macros as source text.
  const children = node.children?.filter((child) => child.tagName !== 'annotation').map(pieceOf) ?? [];
  const piece: Piece = [node.tagName as string, propsOf(node), ...children];
  const term = classesOf(node).find((name) => name.startsWith('term-'));
  return term ? ['FormulaTerm', { name: term.slice('term-'.length) }, piece] : piece;
}

/** Data, not elements: as code, the formulas of a chapter would be half a megabyte for the build to print and the browser to compile. */
const asData = (node: Node): Node => component('Typeset', { formula: JSON.stringify(pieceOf(node)) });

function walk(node: Node): Node {
  const classes = classesOf(node);
  if (classes.includes('katex-display')) return component('Formula', {}, [asData(node)], 'mdxJsxFlowElement');
  if (classes.includes('katex')) return asData(node);
  return node.children ? { ...node, children: node.children.map(walk) } : node;
}

/**
 * Turns typeset formulas into components, and wraps displayed ones in one more.
 * @throws Error for a command that KaTeX typeset in red, or a number without a name: so the page isn't built
 */
export function formulaComponents() {
  return (tree: Node): void => {
    tree.children = (tree.children ?? []).map(walk);
  };
}
