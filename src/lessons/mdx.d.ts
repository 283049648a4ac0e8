declare module '*.mdx' {
  const content: import('mdx/types').MDXContent;
  export default content;
  /** How many it takes to read. */
  export const minutes: number;
}
