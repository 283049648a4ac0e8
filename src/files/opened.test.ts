import { describe, expect, test, vi } from 'vitest';
import { defaultExperiment } from '../experiment/experiment.ts';
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
});

describe('a file is looked at before it is read', () => {
  test.each([
    [700, '{', 'run', '256 MB'],
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
    expect(fault).toMatchObject({ code: 'unreadable', value: 'gone.json', allowed: 'JSON, CSV ≤ 256 MB' });
  });

  test('what is neither is refused', async () => {
    expect(await faultOf(file('a.json', '{'))).toMatchObject({ code: 'syntax' });
    expect(await faultOf(file('a.png', '\u0089PNG\r\n'))).toMatchObject({ code: 'syntax' });
    expect(await faultOf(file('a.json', '[1, 2]'))).toMatchObject({ code: 'type' });
  });
});
