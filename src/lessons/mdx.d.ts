declare module '*.mdx' {
  const content: import('mdx/types').MDXContent;
  export default content;
}
