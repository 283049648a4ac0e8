import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseRoute } from '../app/route.ts';
import { decodeLink } from '../experiment/link.ts';
import { readQuery, splitQuery } from '../fields/query.ts';
import { findLab } from '../labs/index.ts';
import { fieldsOfLab } from '../labs/kit/open.ts';
import { chapters } from '../lessons/index.ts';
import { readAssignment } from './assignment.ts';

it.each(['teaching.md', 'teaching.zh.md'])('every link of the hour in docs/%s leads where it says', async (name) => {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const links = [...text.matchAll(/\]\((#[^)\s]*)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(8);
  let tasks = 0;
  for (const link of links) {
    const { page, lab, chapter, query, known } = parseRoute(link);
    expect(known, link).toBe(true);
    if (page === 'play') {
      const { experiment, view, faults } = decodeLink(query);
      expect(faults, link).toEqual([]);
      if (readAssignment(experiment, view)) tasks += 1;
    }
    if (page === 'learn') expect(chapters.map(({ slug }) => slug)).toContain(chapter);
    if (page === 'lab') {
      const found = await findLab(lab)?.load();
      if (!found) throw new Error(`no lab ${lab}`);
      expect(readQuery(fieldsOfLab(found), splitQuery(query).entries, {}).faults, link).toEqual([]);
    }
  }
  expect(tasks).toBe(3);
});
