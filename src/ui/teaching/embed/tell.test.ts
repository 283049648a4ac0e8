import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EXTENSION, type Statement, statement, verbs } from './statements.ts';
import { createTeller } from './tell.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', new URL('https://a.example/page/?embed#/play?v=1'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a statement names verb and activity by IRIs, and leaves out what is no number', () => {
  const said = statement('completed', 'https://a.example/#/play?v=1', new Date(0), {
    completion: true,
    numbers: { wasserstein: 0.25, js: Number.POSITIVE_INFINITY, floor: undefined, modes: 8 },
  });
  expect(said).toEqual({
    verb: { id: verbs.completed, display: { 'en-US': 'completed' } },
    object: {
      objectType: 'Activity',
      id: 'https://a.example/#/play?v=1',
      definition: { type: expect.stringMatching(/^http/) },
    },
    result: { completion: true, extensions: { [`${EXTENSION}wasserstein`]: 0.25, [`${EXTENSION}modes`]: 8 } },
    timestamp: '1970-01-01T00:00:00.000Z',
  });
  expect(Object.keys(said)).not.toContain('actor');
});

it('a verb is told once a second at most, the newest last; another verb doesn’t wait for it', () => {
  const sent: Statement[] = [];
  const teller = createTeller((one) => sent.push(one));
  for (const iteration of [1, 2, 3]) teller.tell('experienced', { numbers: { iteration } });
  teller.tell('interacted');
  const told = () =>
    sent.map(({ verb, result }) => [verb.display['en-US'], result?.extensions?.[`${EXTENSION}iteration`]]);
  expect(told()).toEqual([
    ['experienced', 1],
    ['interacted', undefined],
  ]);
  vi.advanceTimersByTime(1000);
  expect(told().slice(2)).toEqual([['experienced', 3]]);
  vi.advanceTimersByTime(5000);
  expect(sent).toHaveLength(3);
  expect(sent[0]?.object.id).toBe('https://a.example/page/#/play?v=1');
  teller.stop();
});
