import { base32crockford } from '@scure/base';
import { Unreadable } from './bytes.ts';
import { crc32 } from './crc.ts';
import { packResult, type Result, unpackResult, VERSION } from './result.ts';

/** What every code begins with; the number is its version. */
const MARK = `WP${VERSION}`;
const GROUP = 5;
/** Longer than a code of any result: no one pastes a book. */
const LONGEST = 2000;

/** Why a code can't be taken. */
export type CodeFault = 'none' | 'version' | 'checksum' | 'content';

/** `WP1-4ZK7M-…`: letters that can be read out and typed, with a checksum against a slip; no signature. */
export function writeCode(result: Result): string {
  const bytes = packResult(result);
  const sum = crc32(bytes) & 0xffff;
  const letters = base32crockford.encode(Uint8Array.from([...bytes, sum >> 8, sum & 255])).replace(/=+$/, '');
  return [MARK, ...(letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [])].join('-');
}

/** Reads a code, however it is cased and grouped, with O for 0 and I or L for 1. */
export function readCode(text: string): { readonly result: Result } | { readonly fault: CodeFault } {
  const [, version, letters = ''] = /^\s*WP(\d+)((?:[\s-]*[0-9A-Za-z])*)\s*$/i.exec(text.slice(0, LONGEST)) ?? [];
  if (version === undefined) return { fault: 'none' };
  if (version !== String(VERSION)) return { fault: 'version' };
  try {
    const all = base32crockford.decode(letters.replace(/[\s-]/g, '').toUpperCase());
    const [bytes, sum] = [all.subarray(0, -2), all.subarray(-2)];
    if (((sum[0] as number) << 8) + (sum[1] as number) !== (crc32(bytes) & 0xffff)) return { fault: 'checksum' };
    return { result: unpackResult(bytes) };
  } catch (error) {
    // Letters of no code are a slip like any other.
    return { fault: error instanceof Unreadable ? 'content' : 'checksum' };
  }
}

/** One line of what a teacher pastes: `Ada, WP1-…`; what stands before the code says whose it is. */
export interface Handed {
  readonly name: string;
  readonly code: string;
  readonly read: ReturnType<typeof readCode>;
}

/** The codes in a text, one a line. Lines without any are names of nothing, and left out. */
export function readCodes(text: string): readonly Handed[] {
  return text.split('\n').flatMap((line) => {
    const at = line.search(/\bWP\d+[\s-]/i);
    if (at < 0) return [];
    const code = line.slice(at).trim();
    return [
      {
        name: line
          .slice(0, at)
          .replace(/[\s,;:，；：\t]+$/u, '')
          .trim(),
        code,
        read: readCode(code),
      },
    ];
  });
}
