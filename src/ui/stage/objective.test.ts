import { expect, test } from 'vitest';
import { setField } from '../../store/experiment.ts';
import { openPlayground, until } from '../../store/inProcess.test-kit.ts';
import { view } from '../../worker/session.test-kit.ts';
import { createScene } from './scene.ts';

test('a picture is read by what its critic was trained for, not by what the experiment says by now', async () => {
  const playground = openPlayground();
  await playground.step(1);
  const { frames, experiment } = playground;
  const levels = () => createScene(playground, view).levels();
  const before = levels();
  setField(experiment, 'objective', 'non-saturating');
  expect(frames.newest?.objective).toBe('wasserstein');
  expect(levels()).toEqual(before);
  await until(playground, () => frames.newest?.objective === 'non-saturating');
  expect(levels()).not.toEqual(before);
  playground.dispose();
});
