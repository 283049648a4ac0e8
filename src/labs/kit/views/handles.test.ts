import { expect, it } from 'vitest';
import { integer, number, points } from '../../../fields/field.ts';
import { handlesAt } from './handles.ts';

const table = { theta: number(-2, 2, 0), count: integer(0, 9, 3), own: points(1, 20, 3) };
const label = (name: string) => `<${name}>`;

it('handles of numbers move along their fields', () => {
  const asked = [
    {
      name: 'grip',
      colour: 'ink',
      place: ({ theta, count }: { theta: number; count: number }) => [theta, count] as const,
      x: 'theta',
      y: 'count',
    },
    { name: 'still', colour: 'ink', place: () => [0, 0] as const, when: ({ theta }: { theta: number }) => theta > 1 },
  ] as const;
  const [grip, ...others] = handlesAt(asked, table, { theta: 0.5, count: 4 }, label);
  expect(others).toEqual([]);
  expect(grip).toMatchObject({
    label: '<grip>',
    at: [0.5, 4],
    x: { label: '<theta>', min: -2, max: 2, step: 0.01 },
    y: { label: '<count>', min: 0, max: 9, step: 1 },
  });
  expect(grip?.change([1, 7])).toEqual({ theta: 1, count: 7 });
  expect(handlesAt(asked, table, { theta: 1.5, count: 4 }, label).map(({ name }) => name)).toEqual(['grip', 'still']);
});

it('a handle whose coordinates are no parameters sets what it says', () => {
  const asked = [
    {
      name: 'edge',
      colour: 'ink',
      place: ({ theta }: { theta: number }) => [theta + 1, 0] as const,
      x: { label: 'edge', min: -1, max: 3 },
      sets: ({ count }: { count: number }, [x]: readonly [number, number]) => ({ theta: x - 1, count: count + 1 }),
    },
  ] as const;
  const [edge] = handlesAt(asked, table, { theta: 0.5, count: 4 }, label);
  expect(edge).toMatchObject({ at: [1.5, 0], x: { label: '<edge>', min: -1, max: 3, step: 0.01 }, y: undefined });
  expect(edge?.change([2.25, 0])).toEqual({ theta: 1.25, count: 5 });
});

it('each of a few points is a handle, and moving one leaves the others', () => {
  const own = [
    [1, 2],
    [-1, 0.5],
  ] as const;
  const handles = handlesAt([{ points: 'own', colour: 'real' }], table, { own }, label);
  expect(handles.map((handle) => [handle.label, handle.at])).toEqual([
    ['<own> 1', [1, 2]],
    ['<own> 2', [-1, 0.5]],
  ]);
  expect(handles[1]).toMatchObject({ x: { min: -3, max: 3 }, y: { min: -3, max: 3 } });
  expect(handles[1]?.change([0, 0])).toEqual({
    own: [
      [1, 2],
      [0, 0],
    ],
  });
});

it('points that are shown shifted are set where they would be without', () => {
  const shift = () => [1.5, -0.5] as const;
  const own = [
    [1, 2],
    [-1, 0.5],
  ];
  const handles = handlesAt([{ points: 'own', colour: 'real', shift }], table, { own }, label);
  expect(handles[1]).toMatchObject({ at: [0.5, 0], x: { min: -1.5, max: 4.5 }, y: { min: -3.5, max: 2.5 } });
  expect(handles[1]?.change([1.75, 0.25])).toEqual({
    own: [
      [1, 2],
      [0.25, 0.75],
    ],
  });
});

it('on a line a point keeps its height, and many points have no handles', () => {
  const flat = () => true;
  const [handle] = handlesAt([{ points: 'own', colour: 'real', flat }], table, { own: [[1, 2]] }, label);
  expect(handle).toMatchObject({ at: [1, 0], y: undefined });
  expect(handle?.change([-1, 0])).toEqual({ own: [[-1, 2]] });
  const many = Array.from({ length: 13 }, (_, k) => [k / 5, 0]);
  expect(handlesAt([{ points: 'own', colour: 'real' }], table, { own: many }, label)).toEqual([]);
});
