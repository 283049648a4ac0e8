import { describe, expect, it } from 'vitest';
import { failures } from '../src/trials/failures/failures.ts';
import { lab } from './lab.test-kit.ts';

interface Side {
  readonly runs: number;
  readonly failed: number;
  readonly least: number;
  readonly most: number;
}

describe('lab failure', () => {
  it('runs both sides over seeds and says how many failed', async () => {
    const { code, output } = await lab<{ asItIs: Side; mended: Side }>('failure', 'cold-critic', '--seeds', '2');
    expect(code).toBe(0);
    expect(output.asItIs).toMatchObject({ runs: 2, failed: 2 });
    expect(output.mended).toMatchObject({ runs: 2, failed: 0 });
    expect(output.asItIs.least).toBeGreaterThan(output.mended.most);
  });

  it('lists them without a name, and refuses a name that is none', async () => {
    const { output } = await lab<readonly { id: string }[]>('failure');
    expect(output.map(({ id }) => id)).toEqual(failures.map(({ id }) => id));
    const { code, errors } = await lab('failure', 'colapse');
    expect(code).toBe(2);
    expect(errors).toContain('collapse');
  });
});
