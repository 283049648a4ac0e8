import { readFileSync } from 'node:fs';
import { type Parts, partNames } from '../src/files/pytorch/parts.ts';

const folder = new URL('../src/files/pytorch/python/', import.meta.url);

/** The parts of the PyTorch script, which the page has in its bundle. */
export const readParts = (): Parts =>
  Object.fromEntries(partNames.map((name) => [name, readFileSync(new URL(`${name}.py`, folder), 'utf8')])) as Parts;
