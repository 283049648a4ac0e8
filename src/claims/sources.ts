/** The articles and books, as both languages cite them; the key is what claims and chapters name. */
export const sources = {
  gan: 'Goodfellow et al. 2014',
  ab: 'Arjovsky & Bottou 2017',
  wgan: 'Arjovsky, Chintala & Bottou 2017',
  gp: 'Gulrajani et al. 2017',
  villani: 'Villani 2009',
  mescheder: 'Mescheder, Geiger & Nowozin 2018',
  veegan: 'Srivastava et al. 2017',
  pacgan: 'Lin et al. 2018',
  fedus: 'Fedus et al. 2018',
  bellemare: 'Bellemare et al. 2017',
  stanczuk: 'Stanczuk et al. 2021',
  korotin: 'Korotin, Kolesov & Burnaev 2022',
  sun: 'Sun, Fang & Schwing 2020',
  petzka: 'Petzka, Fischer & Lukovnikov 2018',
  miyato: 'Miyato et al. 2018',
  shannon: 'Shannon et al. 2020',
  ours: 'Wasserstein Playground',
} as const;

export type SourceName = keyof typeof sources;

/** Where a statement stands. */
export interface Source {
  readonly of: SourceName;
  /** `Thm 2.4`, `eq. 3`. */
  readonly at?: string;
}

export function cite({ of, at }: Source): string {
  return at === undefined ? sources[of] : `${sources[of]}, ${at}`;
}
