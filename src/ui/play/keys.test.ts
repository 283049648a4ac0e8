import { expect, test } from 'vitest';
import { shortcuts } from '../../actions/shortcut.ts';
import { keys as en } from '../../i18n/en/keys.ts';
import { keys as zh } from '../../i18n/zh/keys.ts';

test.each([en, zh])('the list of keys names every shortcut, and no other', (keys) => {
  expect(Object.keys(keys.names).sort()).toEqual(shortcuts.map(({ id }) => id).sort());
});
