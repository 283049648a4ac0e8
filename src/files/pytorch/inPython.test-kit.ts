import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A Python that can do this, or undefined: a system's own may have PyTorch where the first on the path has not. */
function pythonThat(does: string): string | undefined {
  const known = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'];
  return known.find((python) => python && spawnSync(python, ['-c', does]).status === 0);
}

export const python = pythonThat('import sys; assert sys.version_info >= (3, 8)');
/** One with PyTorch, where processes can be forked. It takes a second to load, which is left to whoever uses it. */
export const findTorch = () => pythonThat('import fcntl, importlib.util as util; assert util.find_spec("torch")');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A process, and what it will have said in both its outputs by its end. */
function started(command: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(command, argv, { env: { ...process.env, OMP_NUM_THREADS: '1', ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

/** Runs a process to its end; both its outputs in one text. */
export function ran(
  command: string,
  argv: readonly string[],
  { input, env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const { child, ended } = started(command, argv, env);
  child.stdin.end(input ?? '');
  return ended;
}

/**
 * Runs each script that it is told in a process of its own, forked off one that has PyTorch loaded, which takes seconds.
 * It only loads: a process that has computed has threads, and can't be forked any more. What its optimisers load at their first
 * use takes another second, in each process unless it is there before.
 */
const DRIVER = `
import contextlib, fcntl, io, json, os, signal, sys, tempfile, traceback
import torch
with contextlib.suppress(ImportError):
    import torch._dynamo
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
lock = tempfile.TemporaryFile()
for line in sys.stdin:
    if os.fork():
        continue
    order, said = json.loads(line), io.StringIO()
    os.environ.update(order["env"])
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            scope = {"__name__": "script"}
            exec(compile(order["script"], "script.py", "exec"), scope)
            code = scope["main"](order["argv"])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
            print(end.code)
        except BaseException:
            traceback.print_exc()
            code = 1
    fcntl.lockf(lock, fcntl.LOCK_EX)
    print(json.dumps({"id": order["id"], "code": code, "output": said.getvalue()}), flush=True)
    os._exit(0)
`;

export interface Order {
  readonly script: string;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A Python that has PyTorch loaded. */
export interface Torch {
  run(order: Order): Promise<Ended>;
  end(): void;
}

export function startTorch(python: string): Torch {
  const { child, ended } = started(python, ['-c', DRIVER]);
  const waiting = new Map<number, (ended: Ended) => void>();
  let orders = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{"id"')) return;
    const { id, ...answer } = JSON.parse(line);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  // One that dies answers all with what it said.
  void ended.then((last) => {
    for (const answer of waiting.values()) answer({ ...last, code: null });
  });
  return {
    run({ script, argv, env = {} }) {
      const id = orders++;
      child.stdin.write(`${JSON.stringify({ id, script, argv, env })}\n`);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    end: () => void child.stdin.end(),
  };
}
