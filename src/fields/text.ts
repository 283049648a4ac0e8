/** A few words in both of the page's languages, kept beside what they describe and loaded with it. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}
