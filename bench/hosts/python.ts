import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { modesOf } from '../../src/datasets/index.ts';
import { initialCritic, initialGenerator } from '../../src/engines/initial.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../../src/engines/layout.ts';
import { checkPeer } from '../peers/scope.ts';
import type { Host } from './host.ts';

/** Why PyTorch can't be measured here, or undefined where it can. */
export function torchMissing(): string | undefined {
  const { status, error, stderr } = spawnSync('python3', ['-c', 'import torch'], { encoding: 'utf8' });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1);
}

const layersOf = ({ layers }: NetworkLayout, values: Float64Array) =>
  layers.map(({ inputs, outputs, weights, bias }) => ({
    inputs,
    outputs,
    weights: Array.from(values.subarray(weights, bias)),
    bias: Array.from(values.subarray(bias, bias + outputs)),
  }));

/** PyTorch in a process of its own, on one thread. */
export async function startPython(): Promise<Host> {
  const script = fileURLToPath(new URL('../peers/pytorch.py', import.meta.url));
  const env = { ...process.env, OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn('python3', [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(([code]) => [undefined, `Python ended with code ${code}`]);
  async function next(): Promise<unknown> {
    const [line, ending] = await Promise.race([once(lines, 'line'), ended]);
    if (line === undefined) throw new Error(ending);
    return JSON.parse(line as string);
  }
  const call = async (message: unknown) => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    return next();
  };
  await next();
  return {
    place: 'Python',
    async prepare(_, experiment) {
      checkPeer(experiment);
      await call({
        prepare: {
          experiment,
          modes: modesOf(experiment.dataset),
          critic: layersOf(criticLayout(experiment), initialCritic(experiment)),
          generator: layersOf(generatorLayout(experiment), initialGenerator(experiment)),
        },
      });
    },
    run: async (iterations) => ((await call({ run: iterations })) as { seconds: number }).seconds,
    async close() {
      child.kill('SIGKILL');
    },
  };
}
