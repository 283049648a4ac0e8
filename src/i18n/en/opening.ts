/** What is asked and said of a file of parameters that is opened. */
export const opening = {
  title: (p: { name: string }) => `Parameters from ${p.name}`,
  differ: 'Its networks have other layers than the experiment’s:',
  inFile: (p: { network: string; file: string; here: string }) =>
    `${p.network}: ${p.file} in the file, ${p.here} here.`,
  critic: 'critic',
  generator: 'generator',
  activations: 'The experiment can take over depth and width. Activations stay, for no such file tells them.',
  take: 'Take over its networks',
  cancel: 'Cancel',
  taken: (p: { name: string }) =>
    `The parameters of ${p.name} are in place. The optimisers start afresh, at iteration 0.`,
  criticOnly: 'The generator kept its own.',
  generatorOnly: 'The critic kept its own.',
} as const;
