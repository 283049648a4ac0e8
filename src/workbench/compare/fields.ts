import { choice, integer } from '../../fields/field.ts';
import { armNames } from '../../trials/arms.ts';
import { panels } from '../kit/panels.ts';

/** What a reader sets of a comparison besides its experiments. */
export const compareFields = {
  iterations: integer(50, 20_000, 600, { scale: 'log' }),
  looks: integer(5, 200, 41),
  seeds: integer(1, 32, 1),
  curve: choice(
    panels.map(({ name }) => name),
    'wasserstein',
  ),
  pace: choice(['full', 'ten', 'two'], 'full'),
  look: choice(['side', 'ghost'], 'side'),
  /** Who stands on the one stage, before the others' ghosts. */
  front: choice(armNames, 'b'),
  scale: choice(['shared', 'own'], 'shared'),
} as const;

/** Looks a second; 0 is as fast as it goes. */
export const paces = { full: 0, ten: 10, two: 2 } as const;
