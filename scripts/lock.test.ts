import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly libc?: readonly string[];
  readonly resolved?: string;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json');
const packages: Readonly<Record<string, Locked>> = read('package-lock.json').packages;

/** Where Node would look for `name` as imported by the package at `path`, nearest first. */
function* lookups(path: string, name: string): Generator<string> {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1)))
    yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

describe('the lock file', () => {
  test('holds every platform’s binaries', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => ![...lookups(path, name)].some((place) => place in packages))
        .map((name) => `${name}, for ${path}`),
    );
    expect(missing, 'delete package-lock.json and node_modules, then npm install').toEqual([]);
  });

  test('asks for no newer Node than we promise', () => {
    const promised = minVersion(manifest.engines.node)?.version ?? '';
    expect(promised).toBe('20.19.0');
    const newer = Object.entries(packages)
      .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(promised, engines.node))
      .map(([path, { engines }]) => `${path} asks for ${engines?.node}`);
    expect(newer).toEqual([]);
  });

  test('is written alike by npm 10 and 11, wherever packages come from', () => {
    const differing = Object.entries(packages).filter(([, { libc, resolved }]) => libc ?? resolved);
    // npm 10 drops `libc`; `resolved` names the registry of whoever wrote it.
    expect(
      differing.map(([path]) => path),
      'npx npm@10 install --package-lock-only',
    ).toEqual([]);
  });
});
