import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import type { Host } from './host.ts';

export interface Call {
  readonly method: keyof Bench;
  readonly args: readonly unknown[];
}
export type Answer = { readonly value: unknown } | { readonly error: string };

/** @param products the folder that `compileProduct` wrote to */
export function startNode(products: string): Host {
  const child = fork(fileURLToPath(new URL('./nodeChild.ts', import.meta.url)), [products], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code]) => [{ error: `the process ended with code ${code}` }]);
  async function call(method: keyof Bench, ...args: unknown[]): Promise<unknown> {
    child.send({ method, args } satisfies Call);
    const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Answer];
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }
  return {
    place: 'Node',
    prepare: async (subject, experiment) => void (await call('prepare', subject, experiment)),
    run: async (iterations) => (await call('run', iterations)) as number,
    async close() {
      child.kill('SIGKILL');
    },
  };
}
