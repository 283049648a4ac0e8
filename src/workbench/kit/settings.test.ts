import { describe, expect, it } from 'vitest';
import { actions } from '../../actions/index.ts';
import { defaultExperiment } from '../../experiment/experiment.ts';
import { choice, integer } from '../../fields/field.ts';
import { readSettings, writeSettings } from './address.ts';
import { createSettings } from './settings.ts';

const table = { seeds: integer(4, 64, 16), measures: choice(['few', 'all'], 'few') } as const;
const first = { experiment: defaultExperiment, own: { seeds: 16, measures: 'few' } } as const;
const open = () => createSettings(table, first);

describe('settings', () => {
  it('undo changes of the experiment and the page’s own in the order in which they were made', () => {
    const settings = open();
    const now = () => settings.state.getState().now;
    settings.set({ seeds: 20 });
    actions.setField.perform(settings, 'batchSize', 64);
    settings.set({ measures: 'all' });
    const last = now();
    settings.undo();
    expect(now()).toEqual({ experiment: { ...defaultExperiment, batchSize: 64 }, own: { seeds: 20, measures: 'few' } });
    settings.undo();
    expect(settings.experiment.getState().experiment).toBe(defaultExperiment);
    settings.undo();
    expect(now()).toBe(first);
    settings.undo();
    for (let k = 0; k < 4; k++) settings.redo();
    expect(now()).toEqual(last);
    expect(settings.experiment.getState().experiment.batchSize).toBe(64);
  });

  it('take a drag for one step, and a change after undo for the end of what was undone', () => {
    const settings = open();
    for (const rate of [1e-3, 2e-3, 3e-3]) actions.setField.perform(settings, 'criticOptimizer.rate', rate, true);
    actions.releaseField.perform(settings);
    expect(settings.state.getState().past).toEqual([first]);
    settings.undo();
    settings.set({ seeds: 8 });
    settings.redo();
    expect(settings.state.getState().now.own.seeds).toBe(8);
    expect(settings.state.getState().now.experiment).toBe(defaultExperiment);
  });

  it('refuse what is out of range, and what changes nothing is no step', () => {
    const settings = open();
    expect(() => settings.set({ seeds: 3 })).toThrow();
    settings.set({ seeds: 16 });
    expect(settings.state.getState().past).toEqual([]);
  });

  it('come back from their address, whatever order its parts have', () => {
    const own = { seeds: 20, measures: 'all' } as const;
    const changed = { experiment: { ...defaultExperiment, batchSize: 64 }, own };
    const query = writeSettings(table, changed);
    expect(query).toBe('v=1&batchSize=64&seeds=20&measures=all');
    expect(readSettings(table, query)).toEqual({ settings: changed, faults: [] });
    expect(readSettings(table, 'seeds=20&v=1&measures=all&batchSize=64').settings).toEqual(changed);
    expect(readSettings(table, '')).toEqual({ settings: first, faults: [] });
    expect(readSettings(table, 'seeds=20').settings).toEqual({ ...first, own: { ...first.own, seeds: 20 } });
    const broken = readSettings(table, 'v=1&batchSize=0&seeds=1000');
    expect(broken.settings).toEqual(first);
    expect(broken.faults.map(({ field }) => field)).toEqual(['batchSize', 'seeds']);
  });
});
