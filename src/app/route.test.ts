import { describe, expect, it } from 'vitest';
import { parseRoute } from './route.ts';

describe('a hash', () => {
  it('without a path is Play', () => {
    for (const hash of ['', '#', '#/', '#/play', '#/play/']) {
      expect(parseRoute(hash)).toEqual({ page: 'play', chapter: '', lab: '', query: '', section: '', known: true });
    }
  });

  it('keeps everything after the first question mark as the query', () => {
    expect(parseRoute('#/play?v=1&x=a?b')).toMatchObject({ page: 'play', query: 'v=1&x=a?b' });
  });

  it('names a chapter of Learn, or asks for all of them', () => {
    expect(parseRoute('#/learn/other?theta=1')).toMatchObject({ page: 'learn', chapter: 'other', query: 'theta=1' });
    for (const hash of ['#/learn', '#/learn/']) expect(parseRoute(hash)).toMatchObject({ page: 'learn', chapter: '' });
  });

  it('may name a heading of the chapter', () => {
    expect(parseRoute('#/learn/other?theta=1#slopes')).toMatchObject({
      chapter: 'other',
      query: 'theta=1',
      section: 'slopes',
    });
    expect(parseRoute('#/learn/other#slopes')).toMatchObject({ chapter: 'other', query: '', section: 'slopes' });
  });

  it('names a lab, or asks for the list of them', () => {
    expect(parseRoute('#/lab/ot?n=64')).toMatchObject({ page: 'lab', lab: 'ot', query: 'n=64', known: true });
    expect(parseRoute('#/lab')).toMatchObject({ page: 'lab', lab: '', known: true });
  });

  it('names a page of the workbench', () => {
    expect(parseRoute('#/repeat?seeds=8')).toMatchObject({ page: 'workbench', tool: 'repeat', query: 'seeds=8' });
    expect(parseRoute('#/repeat')).toMatchObject({ page: 'workbench', tool: 'repeat', query: '', known: true });
  });

  it('may be where result codes are read', () => {
    expect(parseRoute('#/teach')).toMatchObject({ page: 'teach', known: true });
  });

  it('that names no page is not known and opens Play without a query', () => {
    for (const hash of ['#/nowhere?v=1', '#/learn/a/b', '#/lab/a/b', '#/repeat/a', '#/constructor', '#main']) {
      expect(parseRoute(hash)).toMatchObject({ page: 'play', query: '', known: false });
    }
  });
});
