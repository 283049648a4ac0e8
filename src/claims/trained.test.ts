import { judgedCases } from './claims.test-kit.ts';

// A file of its own, which `npm run unit` leaves out: each trains networks for seconds.
judgedCases('trained');
