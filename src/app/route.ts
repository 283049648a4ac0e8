import { useSyncExternalStore } from 'react';
import { isTool, type Tool } from '../workbench/tools.ts';

export interface Route {
  readonly page: 'play' | 'learn' | 'lab' | 'workbench' | 'teach';
  /** The chapter of Learn that is asked for, or another of its pages; empty is the contents. */
  readonly chapter: string;
  /** The lab that is asked for, or nothing. */
  readonly lab: string;
  /** The page of the workbench that is asked for. */
  readonly tool?: Tool;
  /** What follows the question mark, the experiment or the lab's settings. */
  readonly query: string;
  /** The heading of the chapter that is meant, or nothing. */
  readonly section: string;
  /** False where the address names no page; Play is shown then. */
  readonly known: boolean;
}

/** Reads `#/play?…`, `#/learn/<chapter>?…#<section>`, `#/lab/<lab>?…`, `#/repeat?…` and `#/teach`; an empty address is Play. */
export function parseRoute(hash: string): Route {
  const [address = '', section = ''] = hash.replace(/^#\/?/, '').split('#');
  const [path = '', ...rest] = address.split('?');
  const query = rest.join('?');
  const [page, name = '', ...more] = path.split('/');
  if (page === 'learn' && more.length === 0) {
    return { page, chapter: name, lab: '', query, section, known: true };
  }
  if (page === 'lab' && more.length === 0) return { page, chapter: '', lab: name, query, section, known: true };
  if (path === 'teach') return { page: path, chapter: '', lab: '', query, section: '', known: true };
  if (isTool(path)) return { page: 'workbench', tool: path, chapter: '', lab: '', query, section: '', known: true };
  const known = path === '' || path === 'play' || path === 'play/';
  return { page: 'play', chapter: '', lab: '', query: known ? query : '', section: '', known };
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

const hashOf = () => location.hash;

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, hashOf));
}
