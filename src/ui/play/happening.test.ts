import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chapters } from '../../lessons/index.ts';
import { WHY } from './happening.ts';

it.each(['en', 'zh'])('“why?” leads to a heading of a written chapter (%s)', (language) => {
  const [, slug, id] = /^#\/learn\/([\w-]+)#([\w-]+)$/.exec(WHY) ?? [];
  expect(chapters.find((chapter) => chapter.slug === slug)?.load).toBeDefined();
  expect(readFileSync(`src/lessons/${slug}/${language}.mdx`, 'utf8')).toContain(`{/*${id}*/}`);
});
