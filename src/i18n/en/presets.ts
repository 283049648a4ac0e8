/** What each preset is, by its id: a title for the list, and a sentence or two on what to watch for. */
export const presets = {
  'wgan-gp-8gaussians': {
    title: 'WGAN-GP, eight Gaussians',
    about: 'Small networks and a light gradient penalty: within seconds the generator reaches all eight islands.',
  },
  'wgan-clip-8gaussians': {
    title: 'WGAN with clipping, eight Gaussians',
    about: 'The same networks with clipped weights: the critic’s level lines go straight and the cloud stays blurred.',
  },
  'wgan-gp-25gaussians': {
    title: 'WGAN-GP, 25 Gaussians',
    about: 'A grid of islands. Give it a thousand iterations.',
  },
  'wgan-gp-swissroll': {
    title: 'WGAN-GP, Swiss roll',
    about: 'One long curve instead of islands: nothing to lose a mode from, much to bend.',
  },
  'gan-non-saturating': {
    title: 'GAN with −log D',
    about:
      'The generator loss that everyone uses. On eight Gaussians, with these settings, it does not collapse, though it may miss a mode or two.',
  },
  'gan-minimax': {
    title: 'The original GAN',
    about:
      'The saturating loss with five discriminator steps: the better the discriminator, the less the generator learns.',
  },
  'noisy-gan': {
    title: 'GAN with fading noise',
    about:
      'The same saturating loss, but noise on both clouds makes them overlap and gives the gradient back; it fades out over 640 iterations.',
  },
  lsgan: {
    title: 'Least squares GAN',
    about: 'A discriminator that aims at 0 and 1 instead of classifying, for contrast.',
  },
  'hinge-sn': {
    title: 'Hinge loss with spectral norm',
    about: 'Every layer is divided by its largest singular value, so the critic can’t be steeper than 1.',
  },
  'gan-momentum': {
    title: 'Failure: too much momentum',
    about:
      'The −log D loss with β₁ = 0.97: the cloud rushes around and loses one mode as it finds another. 0.5 calms it.',
  },
  'wgan-gp-stiff': {
    title: 'Failure: λ = 10 on a cold start',
    about:
      'The paper’s λ is too stiff for this small critic: the cloud swings to and fro and doesn’t settle. λ = 0.1 mends it.',
  },
  'wgan-clip-tight': {
    title: 'Failure: clipping too tight',
    about: 'With c = 0.01 this small critic is almost flat, and hardly any gradient reaches the generator.',
  },
  'lines-js': {
    title: 'Two lines, learned by JS',
    about: 'A good discriminator, a gradient of nothing: θ stays where it is, and JS at log 2.',
  },
  'lines-w': {
    title: 'Two lines, learned by W',
    about: 'The same two lines with a Wasserstein critic: θ slides home.',
  },
  'lines-noise': {
    title: 'Two lines with noise',
    about: 'Noise of σ = 0.4 on both lines makes them overlap, and JS moves θ again.',
  },
  'reference-8gaussians': {
    title: 'Reference settings, eight Gaussians',
    about: 'The published toy code’s numbers: three layers of 512, slow rates, 100,000 iterations. A long run.',
  },
  'reference-25gaussians': {
    title: 'Reference settings, 25 Gaussians',
    about: 'The published toy code’s numbers on the grid. A long run.',
  },
  'reference-swissroll': {
    title: 'Reference settings, Swiss roll',
    about: 'The published toy code’s numbers on the Swiss roll. A long run.',
  },
  'paper-wgan': {
    title: 'WGAN as published',
    about:
      'Algorithm 1 of the paper: RMSProp at 0.00005, c = 0.01, batches of 64, five critic steps; the networks are the toy code’s. A long run.',
  },
  'bench-small': {
    title: 'Benchmark: small',
    about: 'Two layers of 32, batches of 128.',
  },
  'bench-paper-like': {
    title: 'Benchmark: paper-like',
    about: 'Three layers of 64, batches of 256.',
  },
  'bench-large': {
    title: 'Benchmark: large',
    about: 'Three layers of 256, batches of 256.',
  },
  'bench-ganlab': {
    title: 'Benchmark: GAN Lab’s size',
    about: 'One layer of 12, batches of 150, −log D, plain gradient descent.',
  },
} as const;
