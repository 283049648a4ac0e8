import { plan, samples } from '../../plots/marks.ts';
import type { PlanePen } from '../../plots/plane.ts';
import type { ParametersOf } from '../../studies/study.ts';
import type { Vanishing, vanishing } from '../../studies/vanishing.ts';

type At = ParametersOf<typeof vanishing>;

/** What the discriminator has to tell apart: two segments, or samples where there are none. */
export function scene(pen: PlanePen, found: Vanishing, { data, theta, angle }: At): void {
  if (data === 'ring') {
    samples(({ real, generated }: Vanishing) => ({ real, generated }))(pen, found);
    return;
  }
  const [dx, dy] = [Math.sin((angle * Math.PI) / 180) / 2, Math.cos((angle * Math.PI) / 180) / 2];
  plan(() => ({ from: [0, 0], to: [0, 1] }), 'real')(pen, undefined);
  plan(() => ({ from: [theta - dx, 0.5 - dy], to: [theta + dx, 0.5 + dy] }), 'generated')(pen, undefined);
}
