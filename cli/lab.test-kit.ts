import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

export const folder = mkdtempSync(join(tmpdir(), 'lab-'));

/** A file in the test's folder: text as it is, anything else as JSON. */
export function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

export interface Said<T> {
  readonly code: number;
  /** Standard output as JSON; undefined where there was none. */
  readonly output: T;
  readonly text: string;
  readonly errors: string;
}

/** Runs the command line in this process. */
export async function lab<T = Record<string, unknown>>(...argv: string[]): Promise<Said<T>> {
  let [text, errors] = ['', ''];
  const code = await run(argv, {
    out: (more) => {
      text += more;
    },
    err: (more) => {
      errors += more;
    },
    interactive: false,
    exitCode: 0,
  });
  return {
    code,
    text,
    errors,
    output: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined) as T,
  };
}
