import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const worker = new URL('offline/worker.js', import.meta.url);

/** What nobody opens from within the page: pictures of it, for those who show a link to it. */
const isForOthers = (file: string) => /^(?:card|screenshot)\.png$/.test(file);

/**
 * Writes sw.js: a service worker that keeps every file of this build, so that the page opens without a connection after the
 * first visit. Workbox would do it too, with 250 packages more to install.
 */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      // Last, for it lists what the others have written.
      order: 'post',
      handler(_, bundle) {
        const version = createHash('sha256');
        const built = Object.values(bundle).filter(({ fileName }) => fileName !== 'index.html');
        const published = readdirSync(publicDir).filter((file) => !isForOthers(file));
        const files = [...built.map(({ fileName }) => fileName), ...published].sort();
        for (const output of Object.values(bundle)) {
          version.update(output.fileName).update(output.type === 'chunk' ? output.code : output.source);
        }
        for (const file of published) version.update(readFileSync(`${publicDir}/${file}`));
        const constants = { files, version: version.digest('hex').slice(0, 16) };
        const lines = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: lines.join('') + readFileSync(worker, 'utf8') });
      },
    },
  };
}
