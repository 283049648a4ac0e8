import type { Measures } from '../../../divergences/estimate.ts';
import { forecastOf } from '../../../store/forecast.ts';
import { lessonOf } from '../../../store/lesson.ts';
import type { Playground } from '../../../store/playground.ts';
import type { Numbers } from './statements.ts';
import type { Teller } from './tell.ts';

const numbersOf = (iteration: number, measures: Measures | undefined): Numbers => ({
  iteration,
  wasserstein: measures?.wasserstein.value,
  floor: measures?.wasserstein.floor,
  js: measures?.js.value,
  modes: measures?.modes?.reached,
});

/** Tells of a run: settings that change, what is measured, an assignment that ends, a prediction that is told. */
export function watchPlay(playground: Playground, { tell }: Teller): () => void {
  const { run, experiment } = playground;
  const numbers = () => {
    const { iteration, measures } = run.getState();
    return numbersOf(iteration, measures);
  };
  const stops = [
    experiment.subscribe((state, before) => {
      if (state.experiment !== before.experiment) tell('interacted', { numbers: numbers() });
    }),
    run.subscribe((state, before) => {
      if (state.status !== before.status && before.status !== 'starting')
        tell('interacted', { response: state.status });
      if (state.measures && state.measures !== before.measures) tell('experienced', { numbers: numbers() });
    }),
    lessonOf(playground).subscribe((now, before) => {
      if (now?.phase === 'reached' && before?.phase === 'open')
        tell('completed', { completion: true, numbers: numbers() });
    }),
    forecastOf(playground).subscribe((now, before) => {
      if (now?.difference && now.difference !== before?.difference) {
        tell('answered', { response: now.series, numbers: { ...numbers(), meanDifference: now.difference.mean } });
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
