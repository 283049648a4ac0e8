import type { Claim } from '../../claims/claim.ts';
import { claimChapters, claimsOf, findClaim, type Placed } from '../../claims/index.ts';

const arrived = new Map<string, Claim>();

const note = (placed: readonly Placed[]) => {
  for (const { claim } of placed) arrived.set(claim.id, claim);
};

/** A claim that has been fetched. */
export const arrivedClaim = (id: string): Claim | undefined => arrived.get(id);

/** Fetches a chapter's claims, so that its text comes with their cards whole. */
export async function fetchClaims(slug: string): Promise<void> {
  const chapter = claimChapters.find((name) => name === slug);
  if (chapter) note(await claimsOf(chapter));
}

/** One of another chapter. @throws InputError for a name nobody knows */
export async function fetchClaim(id: string): Promise<Claim> {
  note([await findClaim(id)]);
  return arrived.get(id) as Claim;
}
