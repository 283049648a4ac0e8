import { judgedPart } from './claims.test-kit.ts';

judgedPart('pf');
