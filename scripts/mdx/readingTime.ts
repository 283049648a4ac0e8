import type { Node } from './tree.ts';

/** A minute’s reading of text that is studied: plain English prose goes at 238 words a minute (Brysbaert 2019). */
const WORDS = 180;
const CHARACTERS = 300;
/** Seconds for a formula that stands alone, and for one in a sentence. */
const DISPLAYED = 10;
const INLINE = 2;

/** Attributes that are read. */
const read = new Set(['why', 'title', 'said']);

function textSeconds(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  return 60 * (han / CHARACTERS + words / WORDS);
}

/** How long the text of a tree takes to read, derivations and answers included, in seconds. */
export function secondsToRead({ type, value = '', attributes = [], children = [] }: Node): number {
  const said = attributes.filter(({ name }) => read.has(name)).map((attribute) => attribute.value);
  const own = type === 'math' ? DISPLAYED : type === 'inlineMath' ? INLINE : type === 'text' ? textSeconds(value) : 0;
  return [own, ...said.map(textSeconds), ...children.map(secondsToRead)].reduce((sum, one) => sum + one, 0);
}

/** Lets a text export how many minutes it takes to read, as `minutes`. */
export function readingTime() {
  return (tree: Node): void => {
    const minutes = Math.max(1, Math.round(secondsToRead(tree) / 60));
    const declaration = {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [
        {
          type: 'VariableDeclarator',
          id: { type: 'Identifier', name: 'minutes' },
          init: { type: 'Literal', value: minutes },
        },
      ],
    };
    const exported = { type: 'ExportNamedDeclaration', declaration, specifiers: [], source: null, attributes: [] };
    const estree = { type: 'Program', sourceType: 'module', body: [exported] };
    tree.children?.unshift({ type: 'mdxjsEsm', value: '', data: { estree } });
  };
}
