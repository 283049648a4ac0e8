import { expect, test } from 'vitest';
import { experimentFrom } from '../../experiment/differences.ts';
import { encodeLink } from '../../experiment/link.ts';
import { createSettings } from '../kit/settings.ts';
import {
  addArm,
  armsOf as armsFrom,
  type CompareSettings,
  changeArm,
  compareCodec,
  leadWith,
  nameArm,
  removeArm,
} from './arms.ts';
import { compareFields } from './fields.ts';

const first = experimentFrom({ seed: 4 });
const clipped = experimentFrom({ seed: 4, constraint: { kind: 'clip' } });
const small = experimentFrom({ seed: 4, batchSize: 32 });
const read = (query: string) => compareCodec.read(query);
const armsOf = ({ experiment, own }: CompareSettings) => armsFrom(experiment, own.others);
const open = () => read('v=1&seed=4&b.constraint.kind=clip').settings;

test('an experiment alone is compared with its first variant', () => {
  const { settings, faults } = read(encodeLink(first));
  expect(faults).toEqual([]);
  expect(armsOf(settings)).toEqual([first, clipped]);
});

test('settings come back from their address, with names in any letters', () => {
  const named = nameArm(nameArm(addArm(open(), small), 1, '裁剪 & “c”'), 2, '');
  const settings = { ...named, own: { ...named.own, seeds: 5, curve: 'js' as const, front: 'c' as const } };
  const query = compareCodec.write(settings);
  expect(query).toContain('b.constraint.kind=clip&c.batchSize=32&seeds=5&curve=js&front=c');
  expect(read(query)).toEqual({ settings, faults: [] });
  expect(read('v=1&seeds=99&b.nonsense=1').faults.map(({ field }) => field)).toEqual(['b.nonsense', 'seeds']);
});

test('what the first is set to, all are, but for what they have of their own', () => {
  const settings = { ...open(), experiment: experimentFrom({ seed: 9, dataset: { kind: 'grid' } }) };
  const [a, b] = armsOf(settings);
  expect(b).toEqual({ ...a, constraint: { ...a?.constraint, kind: 'clip' } });
  // What no longer goes together is left out.
  const others = [[['dataset.modes', 5] as const, ['criticSteps', 2] as const]];
  const torn = { ...settings, own: { ...settings.own, others } };
  expect(armsOf(torn)[1]).toEqual({ ...a, criticSteps: 2 });
});

test('arms are added, changed, put first and removed', () => {
  const three = nameArm(addArm(open(), small), 2, 'small');
  const led = leadWith(three, 2);
  expect(armsOf(led)).toEqual([small, clipped, first]);
  expect(led.own.names).toEqual(['small', '', '']);
  expect(armsOf(removeArm(led, 1))).toEqual([small, first]);
  expect(armsOf(changeArm(three, 1, { ...clipped, criticSteps: 2 }))[1]).toEqual({ ...clipped, criticSteps: 2 });
});

test('every change is a step of undo', () => {
  const store = createSettings<typeof compareFields, CompareSettings['own']>(
    compareFields,
    open(),
    compareCodec.faultsOf,
  );
  const now = () => store.state.getState().now;
  store.take(addArm(now(), small));
  store.set({ seeds: 3 });
  expect(armsOf(now())).toHaveLength(3);
  store.undo();
  store.undo();
  expect(now()).toEqual(open());
  store.redo();
  expect(armsOf(now())).toEqual([first, clipped, small]);
});
