import { describe, expect, test, vi } from 'vitest';
import { criticLayout, generatorLayout } from '../engines/layout.ts';
import { defaultExperiment } from '../experiment/experiment.ts';
import { table } from '../experiment/table.ts';
import { InputError } from '../fields/fault.ts';
import { type Chosen, readOpened } from './opened.ts';

const file = (name: string, text: string): Chosen => new File([text], name);

async function faultOf(chosen: Chosen) {
  try {
    await readOpened(chosen);
  } catch (error) {
    if (error instanceof InputError) return error.faults[0];
    throw error;
  }
  return undefined;
}

test('an experiment, a run and points are told apart by what is in them', async () => {
  const experiment = JSON.stringify(defaultExperiment);
  expect(await readOpened(file('a.txt', ` \n${experiment}`))).toEqual({
    kind: 'run',
    run: { experiment: defaultExperiment },
  });
  expect(await readOpened(file('a', `{"version":1,"experiment":${experiment}}`))).toMatchObject({ kind: 'run' });
  expect(await readOpened(file('a.json', '1,2\n3,4'))).toMatchObject({ kind: 'points', table: { bad: [] } });
  expect(await readOpened(file('a.json', '{"critic":{"0.weight":[[1,2]]}}'))).toMatchObject({ kind: 'state' });
});

test('the largest run that can be saved is not too large to open', async () => {
  const { critic, generator, latent } = table;
  const largest = {
    ...defaultExperiment,
    latent: { ...defaultExperiment.latent, dimension: latent.dimension.max },
    critic: { ...defaultExperiment.critic, depth: critic.depth.max, width: critic.width.max },
    generator: { ...defaultExperiment.generator, depth: generator.depth.max, width: generator.width.max },
  };
  // Parameters and two moments of each, of up to 23 characters and a comma.
  const size = 24 * 3 * (criticLayout(largest).size + generatorLayout(largest).size);
  const { text, slice } = { text: async () => '{', slice: () => new Blob(['{']) };
  expect(await faultOf({ name: 'run.json', size: size + 2 ** 20, text, slice })).toMatchObject({ code: 'syntax' });
});

describe('a file is looked at before it is read', () => {
  test.each([
    [700, '{', 'run', '320 MB'],
    [17, '1', 'table', '16 MB'],
  ])('%i MB that begin with %o are too much for a %s', async (size, begin, _, most) => {
    const text = vi.fn(async () => '');
    const slice = () => new Blob([begin]);
    const fault = await faultOf({ name: 'big', size: size * 2 ** 20, text, slice });
    expect(fault).toMatchObject({ code: 'size', value: `${size} MB`, allowed: most });
    expect(text).not.toHaveBeenCalled();
  });

  test.each(['NotFoundError', 'NotReadableError'])('a file that ends in %s is said to be unreadable', async (name) => {
    const gone = () => Promise.reject(new DOMException('gone', name));
    const slice = () => ({ text: gone }) as unknown as Blob;
    const fault = await faultOf({ name: 'gone.json', size: 10, text: gone, slice });
    expect(fault).toMatchObject({ code: 'unreadable', value: 'gone.json', allowed: 'JSON, CSV ≤ 320 MB' });
  });

  test('what is neither is refused', async () => {
    expect(await faultOf(file('a.json', '{'))).toMatchObject({ code: 'syntax' });
    expect(await faultOf(file('a.png', '\u0089PNG\r\n'))).toMatchObject({ code: 'syntax' });
    expect(await faultOf(file('a.json', '[1, 2]'))).toMatchObject({ code: 'syntax' });
    expect(await faultOf(file('a.json', '{"critic": [1], "generator": [2]}'))).toMatchObject({ code: 'missing' });
  });
});
