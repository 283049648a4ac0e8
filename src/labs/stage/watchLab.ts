import type { Numbers } from '../../ui/teaching/embed/statements.ts';
import { createTeller } from '../../ui/teaching/embed/tell.ts';
import type { Runtime } from '../kit/runtime.ts';

/** Tells the page around an embedded lab what is set, what is found, and when there is no more to find; returns how to stop. */
export function watchLab({ lab, parameters, found, extra, drive }: Runtime): () => void {
  const { tell, stop } = createTeller();
  const numbers = () => lab.numbers(parameters.getState().at, found.getState().finding, extra) as Numbers;
  const stops = [
    stop,
    parameters.subscribe((now, before) => {
      if (now.at !== before.at) tell('interacted', { numbers: numbers() });
    }),
    found.subscribe((now, before) => {
      if (now.finding !== before.finding) tell('experienced', { numbers: numbers() });
      if (drive && now.status === 'done' && before.status !== 'done')
        tell('completed', { completion: true, numbers: numbers() });
    }),
  ];
  return () => {
    for (const leave of stops) leave();
  };
}
