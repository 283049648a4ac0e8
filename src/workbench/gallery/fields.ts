import { choice, integer } from '../../fields/field.ts';
import { failures } from '../../trials/failures/failures.ts';

const [first] = failures;

/** Which failure is looked at, and over how many seeds. */
export const galleryFields = {
  failure: choice(
    failures.map(({ id }) => id),
    first.id,
  ),
  seeds: integer(1, 64, 4),
} as const;
