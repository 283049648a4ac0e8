import { correction, generate } from 'lean-qr';

/** Modules of white around a code: without them cameras don't find it (ISO/IEC 18004). */
export const QUIET = 4;

export interface QrCode {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules as an SVG path, a module a unit. */
  readonly path: string;
}

/** A text as a QR code that survives a few spots; undefined where it's too long for any (2,953 bytes at most). */
export function qrCode(text: string): QrCode | undefined {
  const code = tryFor(text);
  if (!code) return undefined;
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y) || code.get(x - 1, y)) continue;
      let wide = 1;
      while (code.get(x + wide, y)) wide++;
      path += `M${x + QUIET} ${y + QUIET}h${wide}v1h-${wide}z`;
    }
  }
  return { size: code.size + 2 * QUIET, path };
}

function tryFor(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.M });
  } catch {
    return undefined;
  }
}
