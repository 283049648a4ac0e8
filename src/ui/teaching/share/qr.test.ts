import decode from 'qr/decode.js';
import { expect, it } from 'vitest';
import { encodeLink } from '../../../experiment/link.ts';
import { presets } from '../../../experiment/presets.ts';
import { QUIET, qrCode } from './qr.ts';

/** The picture that the path draws, `scale` pixels a module, as a camera would see it. */
function picture({ size, path }: { readonly size: number; readonly path: string }, scale = 4) {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = '', wide = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++) {
      for (let k = 0; k < Number(wide) * scale; k++) {
        data.fill(
          0,
          4 * ((Number(y) * scale + row) * width + Number(x) * scale + k),
          4 * ((Number(y) * scale + row) * width + Number(x) * scale + k) + 3,
        );
      }
    }
  }
  return { width, height: width, data };
}

const page = 'https://example.org/wasserstein/#/play?';

it.each([
  ['a preset', `${page}${encodeLink(presets[3]?.experiment as never)}`],
  [
    'an assignment in Chinese',
    `${page}v=1&seed=3&view.task=${encodeURIComponent('先猜再看：裁剪以后 W₁ 会怎样？'.repeat(6))}`,
  ],
  ['a long link', `${page}v=1&view.task=${'x'.repeat(2000)}`],
])('another program reads %s off the code', (_, link) => {
  const code = qrCode(link);
  expect(code && decode(picture(code))).toBe(link);
});

it('a code has its quiet zone', () => {
  const { size, path } = qrCode(page) as NonNullable<ReturnType<typeof qrCode>>;
  const xs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, , wide]) => [
    Number(x),
    Number(x) + Number(wide),
  ]);
  expect(Math.min(...xs)).toBe(QUIET);
  expect(Math.max(...xs)).toBe(size - QUIET);
});

it('a text that no code holds gives none', () => {
  expect(qrCode('x'.repeat(2953))).toBeDefined();
  expect(qrCode('x'.repeat(2954))).toBeUndefined();
});
