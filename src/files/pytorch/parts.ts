/** The script's parts, each a Python file in `python/`, in the order in which it needs them. */
export const partNames = [
  'about',
  'arrays',
  'draws',
  'datasets',
  'batches',
  'networks',
  'losses',
  'optimizers',
  'processes',
  'training',
  'check',
  'measures',
  'saving',
  'main',
] as const;
export type PartName = (typeof partNames)[number];

/** The text of every part; a page bundles them, Node reads them. */
export type Parts = Readonly<Record<PartName, string>>;

/** A Python file taken apart. */
export interface Part {
  /** Its docstring. */
  readonly about: string;
  /** What it imports from elsewhere; the other parts stand in the same script. */
  readonly imports: readonly string[];
  readonly body: string;
}

const LAYOUT = /^"""(?<about>[\s\S]*?)"""\n+(?<imports>(?:(?:import|from) .*\n+)*)(?<body>[\s\S]*)$/;

/** The modules that only exist as files: the parts, and the settings that are written for each experiment. */
const isOurs = (line: string) => {
  const [, module = ''] = /^(?:import|from) (\w+)/.exec(line) ?? [];
  return module === 'settings' || (partNames as readonly string[]).includes(module);
};

export function partOf(text: string): Part {
  const { about = '', imports = '', body = '' } = LAYOUT.exec(text)?.groups ?? {};
  if (about === '') throw new Error('a part begins with its docstring');
  return {
    about: about.trim(),
    imports: imports.split('\n').filter((line) => line !== '' && !isOurs(line)),
    body: body.trim(),
  };
}

/** `import x` before `from x import y`. */
const importsFirst = (a: string, b: string) =>
  Number(a.startsWith('from')) - Number(b.startsWith('from')) || (a < b ? -1 : 1);

/** Every import once: the standard library's, then PyTorch's. */
export function importsOf(parts: readonly Part[]): string {
  const lines = [...new Set(parts.flatMap(({ imports }) => imports))].sort(importsFirst);
  const torch = (line: string) => /\btorch\b/.test(line);
  return [lines.filter((line) => !torch(line)), lines.filter(torch)].map((group) => group.join('\n')).join('\n\n');
}
