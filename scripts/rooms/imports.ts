import { type ESTree, parseSync } from 'vite';

/** What a file names: a module, a worker, a style sheet, a shader, a binary. */
export interface Import {
  /** As it is written; undefined where it is not a literal and so can't be read. */
  readonly target: string | undefined;
  readonly line: number;
}

/** Languages whose imports are plain in the text. AssemblyScript looks like TypeScript and does not parse as it. */
const textual: readonly (readonly [file: RegExp, imports: RegExp])[] = [
  [/\.css$/, /(?:@import\s+(?:url\(\s*)?['"]?(?!data:)|(?:\burl\(|\bfrom)\s*['"]?(?=\.))([^'")\s;]+)/g],
  [/\.mdx$/, /^(?:import|export)\b[^'"]*['"]([^'"]+)['"]/gm],
  [/\/assembly\/.*\.ts$/, /^\s*(?:import|export)\b[^'"();=]*\bfrom\s*['"]([^'"]+)['"]/gm],
];

/** Every import of a file of TypeScript, JavaScript, AssemblyScript, MDX or CSS; of another file, none. */
export function importsOf(file: string, source: string): readonly Import[] {
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const [, pattern] = textual.find(([name]) => name.test(file)) ?? [];
  if (pattern) {
    return [...source.matchAll(pattern)].map(({ 0: text, 1: target, index }) => ({
      target,
      line: lineAt(index + text.length),
    }));
  }
  if (!/\.[jt]sx?$/.test(file)) return [];
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);

  return [...nodes(program)].flatMap((node) => {
    const named = namedBy(node);
    return named ? [{ target: beginning(named), line: lineAt(node.start) }] : [];
  });
}

/** Every node of a syntax tree. */
function* nodes(value: unknown): Generator<ESTree.Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) yield value as ESTree.Node;
  for (const part of Object.values(value)) yield* nodes(part);
}

/** The expression with which a node names another file or a package. */
function namedBy(node: ESTree.Node): ESTree.Node | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'TSExternalModuleReference':
      return node.expression;
    // new URL('./worker.ts', import.meta.url)
    case 'NewExpression':
      return isNamed(node.callee, 'URL') && isImportMeta(node.arguments[1]) ? node.arguments[0] : undefined;
    // import.meta.glob('./*.ts')
    case 'CallExpression':
      return isImportMeta(node.callee) ? node.arguments[0] : undefined;
    default:
      return undefined;
  }
}

/** Whether a node is a member of `import.meta`. */
const isImportMeta = (node: ESTree.Node | undefined) =>
  node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && node.object.meta.name === 'import';

const isNamed = (node: ESTree.Node, name: string) => node.type === 'Identifier' && node.name === name;

/** A text, or what a text with values in it begins with: enough to tell the room. */
function beginning(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal') return String(node.value);
  return (node.type === 'TemplateLiteral' && node.quasis[0]?.value.cooked) || undefined;
}
