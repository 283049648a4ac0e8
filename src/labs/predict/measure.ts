import type { Runtime } from '../kit/runtime.ts';

/**
 * Sets a lab as a wish says, has it found to the end, and reads one of its numbers then.
 * Rejects where it fails, where the reader stops it, and where the lab is set otherwise meanwhile.
 * @param wish `theta=0.5&sigma=0.4`
 * @returns NaN where there is no such number there
 */
export function measure(runtime: Runtime, wish: string, name: string): Promise<number> {
  const { found, parameters, drive, numbers } = runtime;
  runtime.arrange(wish);
  const { at } = parameters.getState();
  if (drive && found.getState().status === 'idle') runtime.find();
  return new Promise((resolve, reject) => {
    const leave: (() => void)[] = [];
    const look = () => {
      const now = found.getState();
      const isOver = parameters.getState().at !== at;
      const isHere = now.at === at && now.status !== 'running' && now.status !== 'paused';
      if (!(isOver || isHere)) return;
      for (const unsubscribe of leave) unsubscribe();
      if (!isOver && now.status === 'done') resolve(numbers.value(name) ?? Number.NaN);
      else reject(now.error ?? new Error(`nothing was found for ${name}`));
    };
    leave.push(found.subscribe(look), parameters.subscribe(look));
    look();
  });
}
