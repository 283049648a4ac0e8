import { expect, it } from 'vitest';
import { headlines, isBelieved, judgementOf, type Witness } from './court.ts';
import { findClaim } from './index.ts';

const witness = (speaks: Witness['speaks']): Witness => ({ claim: 'parallel-lines', speaks });
const [one, other] = [witness('for'), witness('against')];

it('judges by what is believed: a counterexample ends an “always”, support leaves something of it', () => {
  expect(judgementOf([])).toBe('unproven');
  expect(judgementOf([one])).toBe('stands');
  expect(judgementOf([other])).toBe('refuted');
  expect(judgementOf([one, other])).toBe('partly');
  expect(judgementOf([one, one, other])).toBe(judgementOf([other, one]));
});

it('believes a claim that holds on every seed, and none that wasn’t heard', () => {
  expect([isBelieved([]), isBelieved([true]), isBelieved([true, false, true])]).toEqual([false, true, false]);
});

it('hears each of four headlines on both sides, by claims that there are', async () => {
  expect(headlines).toHaveLength(4);
  for (const { id, witnesses } of headlines) {
    expect(new Set(witnesses.map(({ speaks }) => speaks)).size, id).toBe(2);
    expect(new Set(witnesses.map(({ claim }) => claim)).size, id).toBe(witnesses.length);
    for (const { claim } of witnesses) expect((await findClaim(claim)).claim.id).toBe(claim);
  }
});
