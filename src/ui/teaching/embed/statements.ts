/** What a reader does, in the shape of an xAPI statement (IEEE 9274.1.1) without an actor: the page that embeds this one knows who it is, this one doesn't. */
export interface Statement {
  readonly verb: { readonly id: string; readonly display: { readonly 'en-US': string } };
  readonly object: {
    readonly objectType: 'Activity';
    /** The share link of what is shown. */
    readonly id: string;
    readonly definition: { readonly type: string };
  };
  readonly result?: {
    readonly completion?: boolean;
    readonly response?: string;
    readonly extensions?: Readonly<Record<string, number | string>>;
  };
  readonly timestamp: string;
}

export const verbs = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  interacted: 'http://adlnet.gov/expapi/verbs/interacted',
  experienced: 'http://adlnet.gov/expapi/verbs/experienced',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
} as const;
export type Verb = keyof typeof verbs;

const SIMULATION = 'http://adlnet.gov/expapi/activities/simulation';
/** Names of measures in a statement: an IRI each, as xAPI wants, that need not lead anywhere. */
export const EXTENSION = 'urn:wasserstein-playground:';

/** Measures by their names; what has no finite value is left out: JSON has no word for it. */
export type Numbers = Readonly<Record<string, number | null | undefined>>;

interface Saying {
  readonly completion?: boolean;
  readonly response?: string;
  readonly numbers?: Numbers;
}

export function statement(
  verb: Verb,
  link: string,
  at: Date,
  { completion, response, numbers = {} }: Saying = {},
): Statement {
  const extensions = Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) =>
      typeof value === 'number' && Number.isFinite(value) ? [[EXTENSION + name, value]] : [],
    ),
  );
  const result = {
    ...(completion !== undefined && { completion }),
    ...(response !== undefined && { response }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
  return {
    verb: { id: verbs[verb], display: { 'en-US': verb } },
    object: { objectType: 'Activity', id: link, definition: { type: SIMULATION } },
    ...(Object.keys(result).length > 0 && { result }),
    timestamp: at.toISOString(),
  };
}
