import { spawn, spawnSync } from 'node:child_process';

/** A Python that can do this, or undefined: a system's own may have PyTorch where the first on the path has not. */
function pythonThat(does: string): string | undefined {
  const known = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'];
  return known.find((python) => python && spawnSync(python, ['-c', does]).status === 0);
}

export const python = pythonThat('import sys; assert sys.version_info >= (3, 8)');
export const pythonWithTorch = pythonThat('import torch');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a process to its end; both its outputs in one text. */
export function ran(
  command: string,
  argv: readonly string[],
  { input, env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const child = spawn(command, argv, { env: { ...process.env, OMP_NUM_THREADS: '1', ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** What runs scripts one after another in one process, which PyTorch takes a second to start in. */
const DRIVER = `
import contextlib, io, json, sys
for line in sys.stdin:
    order, said = json.loads(line), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            scope = {"__name__": "script"}
            exec(compile(order["script"], "script.py", "exec"), scope)
            code = scope["main"](order["argv"])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except BaseException:
            import traceback
            traceback.print_exc()
            code = 70
    print(json.dumps({"code": code, "output": said.getvalue()}))
`;

export interface Order {
  readonly script: string;
  readonly argv: readonly string[];
}

/** Runs scripts under PyTorch, all in one process. */
export async function ranUnderTorch(orders: readonly Order[], python = pythonWithTorch): Promise<readonly Ended[]> {
  if (python === undefined) throw new Error('no PyTorch');
  const input = orders.map((order) => `${JSON.stringify(order)}\n`).join('');
  const { output } = await ran(python, ['-c', DRIVER], { input });
  return output.split('\n').flatMap((line) => (line.startsWith('{"code"') ? [JSON.parse(line) as Ended] : []));
}
