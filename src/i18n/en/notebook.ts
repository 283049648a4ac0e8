/** The Markdown of the PyTorch notebook. */
export const notebook = {
  about: `# A GAN of Wasserstein Playground, in PyTorch

This notebook trains the page's experiment and proves it: it draws the page's own batches, starts from the same weights and
puts the losses of the first iterations beside those that the page computed when it wrote this file. It needs PyTorch 1.13 or later.`,
  settings: `## The experiment

Everything that the run depends on, its seed included. Change a number here and the proof below fails, as it should.`,
  parts: {
    arrays: '## Draws are made in Float64',
    draws: `## Random numbers

Philox 4×32-10 gives every draw an address: seed, purpose, iteration, critic step, index. There is no state to keep.`,
    datasets: `## The data

Each distribution is a function of four uniforms.`,
    batches: '## The batches of an iteration',
    networks: `## The networks and their first weights

With spectral norm each matrix is used as W/σ.`,
    losses: `## The losses

f is the critic's raw output and D = sigmoid(f). Losses are sums over the batch; the optimiser divides them by its size.`,
    optimizers: '## The optimisers',
    processes: `## Where it runs

On its own here. The script of the same experiment also runs under DistributedDataParallel.`,
    training: '## The run',
    check: `## The proof, as a function

Each iteration may be off by what rounding can have become by then, which the page has measured.`,
    measures: '## Measures',
    saving: '## Saving, as a function',
  },
  proof: `## Does it train what the page trains?

The first iterations, beside the page's own.`,
  training: `## Train on

To iteration 1000. Run the cell again with a larger number to go on.`,
  picture: '## What it has learnt',
  saving: `## Keep it

The page opens this file.`,
} as const;
