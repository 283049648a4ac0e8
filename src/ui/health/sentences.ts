import { isDiscriminator } from '../../engines/objectives.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { mean } from '../../math/mean.ts';
import type { FailureName, Observation, Remedy } from '../../store/health.ts';
import { percent, setting, significant } from '../text/format.ts';
import type { HealthWords } from './words.ts';

const RECENT = 8;
/** A share of the weights is evidence of a bound that holds them only where it is most of them. */
const MOST = 0.5;

/** So many of the newest observations tell which modes are missed now. */
const LATEST = 4;

/** What shows, in numbers of the newest observations. */
export function evidence(
  { shows, gap }: HealthWords,
  failure: FailureName,
  experiment: Experiment,
  past: readonly Observation[],
): string {
  const now = past.at(-1) as Observation;
  const { constraint } = experiment;
  const [slope, w] = [significant(now.slope, 2), significant(now.distance)];
  const target = setting(constraint.kind === 'gradient-penalty' ? constraint.target : 1);
  const recent = past.slice(-RECENT).map(({ distance }) => distance);
  const reversed = past.slice(-3).map((one) => one.reversed);
  switch (failure) {
    case 'saturated': {
      const share = now.atBound ?? 0;
      const held = share >= MOST ? gap + shows.atBound({ share: percent(share), c: setting(constraint.clip) }) : '';
      return shows.saturated({ slope, w }) + held;
    }
    case 'criticRate':
      return shows.criticRate({ slope, target });
    case 'vanished':
      return shows.vanished({ gradient: significant(now.gradient, 2), w });
    case 'steep':
      return shows.steep({ slope, target, w });
    case 'outrun':
      return shows.outrun({ share: percent(mean(reversed)) });
    case 'modesLost': {
      const reached = past.map(({ modes }) => modes?.reached ?? 0);
      const [most, best] = [Math.max(...reached.slice(-LATEST)), Math.max(...reached)];
      const total = now.modes?.total ?? 0;
      return best > most
        ? shows.modesLost({ reached: reached.at(-1) ?? 0, total, best })
        : shows.modesMissed({ best, total });
    }
    case 'restless':
      return shows.restless({ least: significant(Math.min(...recent)), most: significant(Math.max(...recent)) });
  }
}

/** Why it probably is so. */
export function cause(
  { causes }: HealthWords,
  failure: FailureName,
  { objective, constraint }: Experiment,
  { name }: Remedy,
): string {
  switch (failure) {
    case 'vanished':
      return isDiscriminator(objective) ? causes.separated : causes.silent;
    case 'steep':
      return constraint.kind === 'none' ? causes.unbounded : causes.weak;
    case 'outrun':
    case 'restless':
      return causes[whyThrown[name] ?? (failure === 'outrun' ? 'fast' : 'thrown')];
    default:
      return causes[failure];
  }
}

/** What a remedy is against, where the same failure has several. */
const whyThrown: { readonly [Name in Remedy['name']]?: keyof HealthWords['causes'] } = {
  calmer: 'swaying',
  soften: 'stiff',
  steps: 'fewSteps',
  quicker: 'slow',
  wasserstein: 'unheld',
};

/** The button's words. */
export function remedyWords({ remedies }: HealthWords, { name, changes, afresh }: Remedy): string {
  const said = () => {
    const [path = '', first] = changes[0] ?? [];
    const value = setting(Number(first));
    switch (name) {
      case 'wasserstein':
      case 'penalise':
        return remedies[name];
      case 'slower':
      case 'quicker':
        if (changes.length > 1) return remedies.bothRates({ value });
        return remedies[path.startsWith('critic') ? 'criticRate' : 'generatorRate']({ value });
      case 'calmer': {
        const second = changes.find(([of]) => of.endsWith('beta2'))?.[1];
        return second === undefined
          ? remedies.calmer({ value })
          : remedies.calmest({ value, second: setting(Number(second)) });
      }
      default:
        return remedies[name]({ value });
    }
  };
  return afresh ? remedies.afresh({ remedy: said() }) : said();
}
