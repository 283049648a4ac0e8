import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Width and height of a PNG: the first two numbers of its first chunk (PNG, 3rd edition, 11.2.1). */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/**
 * What other pages show of a link to this one (Open Graph). They take a picture by its whole address alone, which a folder
 * that runs anywhere can't know: `SITE_URL=https://… npm run build` tells it.
 * @throws Error for an address that is none
 */
export function shownElsewhere(site = process.env.SITE_URL): Plugin {
  let picture = '';
  return {
    name: 'shown-elsewhere',
    apply: 'build',
    configResolved({ publicDir }) {
      picture = `${publicDir}/card.png`;
    },
    transformIndexHtml(html) {
      const [width, height] = sizeOf(picture);
      const address = (path: string) =>
        site === undefined ? `./${path}` : new URL(path, site.replace(/\/*$/, '/')).href;
      const [title = '', description = ''] = [/<title>([^<]*)/, /name="description"\s+content="([^"]*)/].map(
        (pattern) => pattern.exec(html)?.[1],
      );
      const properties = {
        'og:type': 'website',
        'og:title': title,
        'og:description': description,
        ...(site !== undefined && { 'og:url': address('') }),
        'og:image': address('card.png'),
        'og:image:width': String(width),
        'og:image:height': String(height),
        'og:image:alt': 'Eight Gaussians learnt by a WGAN-GP, over the level lines of its critic',
        'og:locale': 'en_US',
        'og:locale:alternate': 'zh_CN',
      };
      const tags: HtmlTagDescriptor[] = Object.entries(properties).map(([property, content]) => ({
        tag: 'meta',
        attrs: { property, content },
        injectTo: 'head',
      }));
      return [
        ...tags,
        { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
      ];
    },
  };
}
