import { expect, test } from './fixtures.ts';

test('step runs exactly so many iterations, and the same seed gives the same parameters', async ({ playground }) => {
  await playground.open();
  await playground.call('pause');
  await playground.call('reset');
  await playground.call('pause');
  await playground.call('step', 3);
  const first = await playground.call('parameters');
  expect((await playground.call('status')).iteration).toBe(3);
  await playground.call('reset');
  await playground.call('pause');
  await playground.call('step', 1);
  await playground.call('step', 2);
  expect(await playground.call('parameters')).toEqual(first);
});

test('restore brings parameters back', async ({ playground }) => {
  await playground.open();
  await playground.call('pause');
  const before = await playground.call('parameters');
  await playground.call('step', 2);
  expect(await playground.call('parameters')).not.toEqual(before);
  await playground.call('restore', before);
  expect(await playground.call('parameters')).toEqual(before);
});

test('bad input is refused by name and the run goes on', async ({ playground }) => {
  await playground.open();
  const experiment = await playground.call('experiment');
  const refused = await playground.page.evaluate(async (good) => {
    try {
      await window.playground.load({ ...good, batchSize: 4096 });
    } catch (error) {
      const { name, faults } = error as { name: string; faults: { field: string; value: string; allowed: string }[] };
      return { name, fault: faults[0] };
    }
    return undefined;
  }, experiment);
  expect(refused).toMatchObject({
    name: 'InputError',
    fault: { field: 'batchSize', value: '4096', allowed: '1 … 1024' },
  });
  expect(await playground.call('experiment')).toEqual(experiment);
  const { iteration } = await playground.call('status');
  await playground.reached(iteration + 1);
});

test('samples and the critic field have the shapes that the README gives', async ({ playground }) => {
  await playground.open();
  await playground.call('pause');
  const { real, generated } = await playground.call('samples');
  expect(generated.length).toBe(real.length);
  for (const point of generated) for (const coordinate of point) expect(Number.isFinite(coordinate)).toBe(true);
  const { resolution, values } = await playground.call('criticField');
  expect(values.length).toBe(resolution * resolution);
});
