import { judgedCases } from './claims.test-kit.ts';

// A file of its own: `npm run unit` leaves out what is slow, and each of these trains networks for seconds.
judgedCases('trained');
