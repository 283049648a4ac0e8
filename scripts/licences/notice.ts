import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import spdx from 'spdx-license-list/full.js';

export interface Notice {
  /** “react 19.3.1”. */
  readonly name: string;
  /** Its SPDX identifier. */
  readonly licence: string;
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
}

/**
 * The wording of a licence, for works that come without one.
 * @param copyright the lines that stand where the wording leaves room for them
 * @throws Error for an identifier that SPDX doesn't list
 */
export function standardText(licence: string, copyright: string): string {
  const known = spdx[licence];
  if (!known) throw new Error(`no wording of the licence ${licence}`);
  return known.licenseText.replace(/^Copyright \(c\) <year>.*$/m, copyright);
}

/** The licence of a package as the package tells it, with its notices; else the standard wording. */
export function noticeOf(folder: string): Notice {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const holder = typeof author === 'object' ? author.name : (author ?? name);
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return {
    name: `${name} ${version}`,
    licence: license,
    text: text || standardText(license, `Copyright (c) ${holder}`),
  };
}
