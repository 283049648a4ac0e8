import { allocate, allocatedTo } from './memory';
import { Network } from './network';

// Several instances of this module on one shared memory, each in a thread of its
// own, run the same program: each takes its share of a batch's rows, and of the
// parameters when they are updated. Only one instance, the leader, talks to
// JavaScript; alone it is a team of one.

/** What the members have in common; the leader makes it. */
@unmanaged
export class Team {
  /** How often a member has come to a barrier. */
  arrivals: i64;
  size: i32;
  critic: Network;
  generator: Network;
  /** Room for each follower's own buffers. */
  arenas: usize;
  arenaBytes: usize;
  /** 64 bytes each, in which members tell each other what they found (gradients.ts). */
  shares: usize;
}

export let team: Team = changetype<Team>(0);
export let member: i32 = 0;
export let size: i32 = 1;

/** Makes a team of `members` out of a leader whose own buffers take the memory from `start` on. */
export function lead(members: i32, start: usize, critic: Network, generator: Network): void {
  team = changetype<Team>(allocate(<i32>(offsetof<Team>() >> 2) + 1));
  team.arenaBytes = (allocatedTo() - start + 63) & ~63;
  team.size = size = members;
  team.critic = critic;
  team.generator = generator;
  team.shares = allocate(16 * members);
  team.arenas = allocate(<i32>(team.arenaBytes >> 2) * (members - 1));
}

export function follow(leaders: Team, index: i32): void {
  team = leaders;
  member = index;
  size = leaders.size;
}

/** Waits until every member has come here as often as this one. */
export function barrier(): void {
  if (ASC_FEATURE_THREADS) {
    if (size === 1) return;
    const at = changetype<usize>(team) + offsetof<Team>('arrivals');
    const before = atomic.add<i64>(at, 1);
    const all = before - (before % size) + size;
    // Members arrive within microseconds of each other: to sleep and be woken would take longer.
    while (atomic.load<i64>(at) < all) {}
  }
}

/** The first of `count` things that are this member's when they go out in groups of `group`; the next member's first ends them. */
export function shareOf(index: i32, count: i32, group: i32): i32 {
  return min(count, ((count * index / size + group - 1) / group) * group);
}
