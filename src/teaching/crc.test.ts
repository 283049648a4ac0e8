import { crc32 as zlib } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32, crcOf } from './crc.ts';

it('is the published check value, and zlib’s', () => {
  expect(crcOf('123456789')).toBe(0xcbf43926);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => crc32(bytes) === zlib(bytes)));
});
