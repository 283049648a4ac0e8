/** Holds the imports of `src/` against the table of rooms in CONTRIBUTING.md; part of `npm run check`. */
import { fileURLToPath } from 'node:url';
import { roomFaults } from './rooms/faults.ts';

const faults = roomFaults(fileURLToPath(new URL('..', import.meta.url)));
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error('\nWho may import whom, and how to add a room: CONTRIBUTING.md, “The rooms”.');
  process.exit(1);
}
