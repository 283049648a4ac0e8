import type { Plugin } from 'vite';

const older = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/g;

/** Leaves KaTeX's fonts in WOFF2 alone: every browser that runs this page reads it, so the other two formats needn't ship. */
export function modernFonts(): Plugin {
  return {
    name: 'modern-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\.min\.css$/ },
      handler: (css) => ({ code: css.replace(older, ''), map: null }),
    },
  };
}
