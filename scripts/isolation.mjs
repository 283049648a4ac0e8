/** The headers with which a host lets threads share a memory: the engine of several threads asks for them, nothing else does. */
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
