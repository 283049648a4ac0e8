import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { LinkView } from '../../experiment/link.ts';
import { countOn, kindsFor, readSwitches, switchNames, toggleDiagnostics, writeSwitches } from './switches.ts';

const none = readSwitches({});

test('nothing is on at first, and nothing of it stands in the link', () => {
  expect(countOn(none)).toBe(0);
  expect(writeSwitches({ layers: 'real', diagnostics: 'map' }, none)).toEqual({ layers: 'real' });
});

test('each switch comes back from a link, and beside it all else of the view', () => {
  for (const name of switchNames) {
    const switches = { ...none, [name]: true };
    const view = writeSwitches({ layers: 'real' }, switches);
    expect(view).toEqual({ layers: 'real', diagnostics: name });
    expect(readSwitches(view)).toEqual(switches);
  }
  expect(countOn(readSwitches({ diagnostics: 'map-__proto__-sparkles-weights' }))).toBe(2);
});

test('the worker finds what is shown and nothing else', () => {
  expect(kindsFor(none)).toEqual([]);
  expect(kindsFor({ ...none, points: true })).toEqual(['slopes']);
  expect(kindsFor({ ...none, points: true, slopes: true, map: true })).toEqual(['slopes', 'map']);
});

test('the key switches off and on again what was chosen', () => {
  const view = createStore<LinkView>(() => ({ layers: 'real' }));
  toggleDiagnostics(view);
  expect(countOn(readSwitches(view.getState()))).toBeGreaterThan(0);
  view.setState({ layers: 'real', diagnostics: 'weights' }, true);
  toggleDiagnostics(view);
  expect(view.getState()).toEqual({ layers: 'real' });
  toggleDiagnostics(view);
  expect(view.getState()).toEqual({ layers: 'real', diagnostics: 'weights' });
});
