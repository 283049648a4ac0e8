import { isDiscriminator } from '../../engines/objectives.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { FailureName, Observation, Remedy } from '../../store/health.ts';
import { percent, setting, significant } from '../text/format.ts';
import type { HealthWords } from './words.ts';

const RECENT = 8;

/** What shows, in numbers of the newest observations. */
export function evidence(
  { shows }: HealthWords,
  failure: FailureName,
  experiment: Experiment,
  past: readonly Observation[],
): string {
  const now = past.at(-1) as Observation;
  const { constraint } = experiment;
  const slope = significant(now.slope, 2);
  const target = setting(constraint.kind === 'gradient-penalty' ? constraint.target : 1);
  const recent = past.slice(-RECENT).map(({ distance }) => distance);
  const reversed = past.slice(-3).map((one) => one.reversed);
  switch (failure) {
    case 'saturated':
      return shows.saturated({ slope, share: percent(now.atBound ?? Number.NaN), c: setting(constraint.clip) });
    case 'criticRate':
      return shows.criticRate({ slope, target });
    case 'vanished':
      return shows.vanished({ gradient: significant(now.gradient, 2), w: significant(now.distance) });
    case 'steep':
      return shows.steep({ slope, target });
    case 'outrun':
      return shows.outrun({ share: percent(reversed.reduce((a, b) => a + b, 0) / reversed.length) });
    case 'modesLost': {
      const reached = past.map(({ modes }) => modes?.reached ?? 0);
      return shows.modesLost({
        reached: reached.at(-1) ?? 0,
        total: now.modes?.total ?? 0,
        best: Math.max(...reached),
      });
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
      return name === 'calmer' ? causes.swaying : name === 'soften' ? causes.stiff : causes.fast;
    case 'restless':
      return name === 'calmer' ? causes.swaying : name === 'soften' ? causes.stiff : causes.thrown;
    default:
      return causes[failure];
  }
}

/** The button's words. */
export function remedyWords({ remedies }: HealthWords, { name, changes, afresh }: Remedy): string {
  const [path = '', first] = changes[0] ?? [];
  const value = setting(Number(first));
  const said = () => {
    if (name === 'wasserstein' || name === 'penalise') return remedies[name];
    if (name !== 'slower') return remedies[name]({ value });
    if (changes.length > 1) return remedies.bothSlower({ value });
    return remedies[path.startsWith('critic') ? 'criticSlower' : 'generatorSlower']({ value });
  };
  return afresh ? remedies.afresh({ remedy: said() }) : said();
}
