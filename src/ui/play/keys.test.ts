import { expect, test } from 'vitest';
import { shortcuts } from '../../actions/shortcut.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';

test.each([en, zh])('the list of keys names every shortcut, and no other', ({ play: { keys } }) => {
  expect(Object.keys(keys.names).sort()).toEqual(shortcuts.map(({ id }) => id).sort());
});
