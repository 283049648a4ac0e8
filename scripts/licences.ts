import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundledElsewhere } from './licences/elsewhere.ts';
import { type Notice, noticeOf } from './licences/notice.ts';

/** The folder of the package that a bundled file comes from. */
function packageOf(file: string): string | undefined {
  const path = file.replace(/^\0(?:[\w-]+:)?/, '').replaceAll('\\', '/');
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
  return folder && resolve(folder);
}

function written(notices: readonly Notice[]): string {
  const named = [...notices].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = named.map(({ name, licence, text }) => `${'='.repeat(80)}\n${name} (${licence})\n\n${text.trim()}\n`);
  return `The works that this page carries, each with its licence.\n\n${parts.join('\n')}`;
}

/**
 * Writes licenses.txt: the licence of every package of which the build took
 * something, the workers' bundles and the assets included.
 * @throws Error for a package that has none
 */
export function licences(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const packages = new Set<string>();

  function collect(bundle: Rolldown.OutputBundle): void {
    for (const output of Object.values(bundle)) {
      for (const file of output.type === 'chunk' ? output.moduleIds : output.originalFileNames) {
        const found = packageOf(file);
        if (found) packages.add(found);
      }
    }
  }

  return {
    worker: () => ({ name: 'licences-of-workers', generateBundle: (_, bundle) => collect(bundle) }),
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        const source = written([...[...packages].map(noticeOf), ...bundledElsewhere()]);
        this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
      },
    },
  };
}
