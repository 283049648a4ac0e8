/** Why a measure has no value: a side has no point in the density's window, or a number isn't finite. */
export type Undefined = 'outside' | 'not-finite';

/** A measured number that says how it was made. */
export interface Estimate {
  /** Nats for KL and JS, data units for W, a probability for TV; may be Infinity. Null where it isn't defined. */
  readonly value: number | null;
  /** Present where the value is null. */
  readonly reason?: Undefined;
  /** Which estimator: a key that the catalogue explains. */
  readonly estimator: Estimator;
  /** Samples on each side; 0 for a closed form. */
  readonly samples: number;
  /** The same estimator between two independent sets of real samples, where it was measured. */
  readonly floor?: number;
}

export type Estimator =
  | 'transport'
  /** Exact, but of fewer points than were given. */
  | 'transport-thinned'
  | 'sliced'
  | 'kernel-density'
  | 'critic'
  | 'classifier'
  | 'closed-form';

/** Modes covered and the share of samples that lie on one (Srivastava et al. 2017, VEEGAN). */
export interface ModeCoverage {
  readonly covered: number;
  readonly total: number;
  /** Share of samples within 3σ of their nearest centre. */
  readonly highQuality: number;
  /** Modes that a drawn dot reaches, and the share of samples that lie so near to one. */
  readonly reached: number;
  readonly reachedShare: number;
  /** Entropy in nats of the high-quality samples over the modes; log(total) at best. */
  readonly entropy: number;
  /** JS in nats between that distribution and the modes’ weights; 0 at best. */
  readonly imbalance: number;
  readonly samples: number;
  /** How many samples lie on each mode, strictly and within a dot's reach. */
  readonly hits: Readonly<Record<'covered' | 'reached', readonly number[]>>;
}

/** What is measured of a run at one iteration. */
export interface Measures {
  readonly iteration: number;
  readonly wasserstein: Estimate;
  readonly slicedWasserstein: Estimate;
  readonly js: Estimate;
  readonly klForward: Estimate;
  readonly klReverse: Estimate;
  readonly tv: Estimate;
  /** E f(x_r) − E f(x_g) on fresh samples: K·W at best (Arjovsky et al. 2017, eq. 2). */
  readonly criticEstimate: Estimate;
  /** log 2 − ½·L_D on fresh samples: a lower bound of JS; absent for objectives without a discriminator. */
  readonly impliedJs?: Estimate;
  /** Absent where the dataset has no modes. */
  readonly modes?: ModeCoverage;
}
