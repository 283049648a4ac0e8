import { allocate, allocatedTo } from './memory';
import { common, Network } from './network';

// Several instances of this module on one shared memory, each in a thread of its
// own, run the same program: each takes its share of a batch's rows, and of the
// parameters when they are updated. Only one instance, the leader, talks to
// JavaScript; alone it is a team of one.

/** What the members have in common; the leader makes it. */
@unmanaged
export class Team {
  /** How often a member has come to a barrier. */
  arrivals: i64;
  /** How many sleep at a barrier. */
  sleepers: i32;
  size: i32;
  critic: Network;
  generator: Network;
  /** The dataset's (datasets.ts). */
  centres: usize;
  /** Room for each follower's own buffers. */
  arenas: usize;
  arenaBytes: usize;
  /** 64 bytes each, in which members tell each other what they found (gradients.ts). */
  shares: usize;
}

export let team: Team = changetype<Team>(0);
export let member: i32 = 0;
export let size: i32 = 1;
/** A page's main thread must not. */
let maySleep: bool = true;

/** Makes a team of `members` out of a leader whose buffers, the common ones among them, take the memory from `start` on. */
export function lead(members: i32, sleeps: bool, start: usize, critic: Network, generator: Network, centres: usize): void {
  team = changetype<Team>(allocate(<i32>(offsetof<Team>() >> 2) + 1));
  maySleep = sleeps;
  team.arenaBytes = (allocatedTo() - start - common + 63) & ~63;
  team.size = size = members;
  team.critic = critic;
  team.generator = generator;
  team.centres = centres;
  team.shares = allocate(16 * members);
  team.arenas = allocate(<i32>(team.arenaBytes >> 2) * (members - 1));
}

export function follow(leaders: Team, index: i32): void {
  team = leaders;
  member = index;
  size = leaders.size;
}

/** Looks at the counter that take some 20 µs: members mostly come that close together, and to be woken takes longer. */
const LOOKS: i32 = 20000;

/** Waits until every member has come here as often as this one. */
export function barrier(): void {
  if (ASC_FEATURE_THREADS) {
    if (size === 1) return;
    const arrivals = changetype<usize>(team) + offsetof<Team>('arrivals');
    const sleepers = changetype<usize>(team) + offsetof<Team>('sleepers');
    const before = atomic.add<i64>(arrivals, 1);
    const all = before - (before % size) + size;
    if (before + 1 === all) {
      if (atomic.load<i32>(sleepers) > 0) atomic.notify(arrivals, -1);
      return;
    }
    for (let look: i32 = 0; look < LOOKS || !maySleep; look++) {
      if (atomic.load<i64>(arrivals) >= all) return;
    }
    atomic.add<i32>(sleepers, 1);
    let seen = atomic.load<i64>(arrivals);
    while (seen < all) {
      atomic.wait<i64>(arrivals, seen, -1);
      seen = atomic.load<i64>(arrivals);
    }
    atomic.sub<i32>(sleepers, 1);
  }
}

/** The first of `count` things that are a member's when they go out in groups of `group`; the next one's first ends them. The leader has the most. */
export function shareOf(index: i32, count: i32, group: i32): i32 {
  const all = size * group;
  return min(count, (count * index + all - 1) / all * group);
}
