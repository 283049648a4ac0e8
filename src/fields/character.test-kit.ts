import fc from 'fast-check';

const SURROGATES = [0xd800, 0xdfff] as const;
const most = 0x10ffff - (SURROGATES[1] - SURROGATES[0] + 1);

/** Any character of Unicode. What fast-check has for it lists all of them, a million, before it makes the first. */
export const character = fc
  .nat({ max: most })
  .map((code) => String.fromCodePoint(code < SURROGATES[0] ? code : code + SURROGATES[1] - SURROGATES[0] + 1));
