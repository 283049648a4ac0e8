import { show } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import type { Claim } from './claim.ts';

/** The claims of a chapter, loaded when it is opened. */
const chapters = {
  'disjoint-supports': async () => (await import('./disjoint-supports/index.ts')).claims,
  'original-gan': async () => (await import('./original-gan/index.ts')).claims,
  'perfect-discriminators': async () => (await import('./perfect-discriminators/index.ts')).claims,
  'vanishing-gradients': async () => (await import('./vanishing-gradients/index.ts')).claims,
  'minus-log-d': async () => (await import('./minus-log-d/index.ts')).claims,
  noise: async () => (await import('./noise/index.ts')).claims,
  'wasserstein-distance': async () => (await import('./wasserstein-distance/index.ts')).claims,
  wgan: async () => (await import('./wgan/index.ts')).claims,
  'wgan-gp': async () => (await import('./wgan-gp/index.ts')).claims,
  'measuring-w': async () => (await import('./measuring-w/index.ts')).claims,
} satisfies Record<string, () => Promise<readonly Claim[]>>;

export type ClaimChapter = keyof typeof chapters;
export const claimChapters = Object.keys(chapters) as ClaimChapter[];

export interface Placed {
  readonly chapter: ClaimChapter;
  readonly claim: Claim;
}

export async function claimsOf(chapter: ClaimChapter): Promise<readonly Placed[]> {
  const claims: readonly Claim[] = await chapters[chapter]();
  return claims.map((claim) => ({ chapter, claim }));
}

/** Every claim, in the chapters' order. */
export async function allClaims(): Promise<readonly Placed[]> {
  return (await Promise.all(claimChapters.map(claimsOf))).flat();
}

/** @throws InputError that lists the claims there are */
export async function findClaim(id: string): Promise<Placed> {
  const all = await allClaims();
  const found = all.find(({ claim }) => claim.id === id);
  if (found) return found;
  const allowed = all.map(({ claim }) => claim.id).join(', ');
  throw new InputError([{ code: 'choice', field: 'claim', value: show(id), allowed }]);
}
