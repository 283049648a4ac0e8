/** What leaves the page as a file. */
export const saving = {
  title: 'Save',
  close: 'Close',
  save: 'Save',
  saving: 'Making the file …',
  cancel: 'Stop',
  cancelled: 'Stopped. No file was saved.',
  failed: 'The file couldn’t be made. The run goes on.',
  saved: (p: { file: string }) => `${p.file} is saved.`,
  nothingToChoose: 'Nothing to choose here.',
  groups: { run: 'The run', picture: 'Pictures', film: 'Films' },
  formats: {
    run: {
      name: 'Run',
      about:
        'Settings, parameters, optimisers and curves in one file. Open it and the run goes on where it stopped, bit for bit.',
    },
    history: {
      name: 'Curves as a table (CSV)',
      about: 'Losses and measures over time, one row an iteration, for a spreadsheet or for pandas.',
    },
    'state-dict': {
      name: 'Parameters for PyTorch (JSON)',
      about:
        'Both networks by PyTorch’s names, net.0.weight and so on, for load_state_dict. The page opens such a file too.',
    },
    pytorch: {
      name: 'PyTorch script (Python)',
      about:
        'One file that trains this experiment from its start, on one machine or under torchrun, and proves it: it draws the same batches and fails when its first losses differ from the page’s, which are computed now.',
    },
    notebook: {
      name: 'Notebook (Jupyter, PyTorch)',
      about: 'The same in cells, with the proof, the training and a picture.',
    },
    png: {
      name: 'Stage as a picture (PNG)',
      about: 'What the stage shows now, for slides and the web.',
    },
    svg: {
      name: 'Stage as a drawing (SVG)',
      about: 'The same in lines, areas and text: sharp at any size, and open to a drawing program. For papers.',
    },
    'curves-png': { name: 'Curves as a picture (PNG)', about: 'The curves with their axes, all or one panel of them.' },
    'curves-svg': {
      name: 'Curves as a drawing (SVG)',
      about: 'The same in lines and text: sharp at any size.',
    },
    gif: {
      name: 'Film (GIF)',
      about:
        'The run trained once more from its seed, with what you changed on the way, a picture every so many iterations; a run that was opened, with its settings of now. Plays everywhere; 256 colours a picture.',
    },
    webm: {
      name: 'Film (WebM)',
      about: 'The same as a video: smaller, and with all its colours.',
    },
  },
  film: (p: { iterations: string; seconds: string }) =>
    `${p.iterations} iterations from the seed on, in a film of ${p.seconds} s.`,
  options: {
    panel: 'Which',
    every: 'A picture every',
    frames: 'Pictures',
    rate: 'Pictures a second',
    size: 'Width',
    scale: 'Size, times 640 pixels',
    legend: 'Legend',
    caption: 'Caption with the link',
    colours: 'Colours',
  },
  choices: {
    with: 'with',
    without: 'without',
    all: 'all',
    page: 'as on the page',
    light: 'light',
    dark: 'dark',
  },
  lacks: {
    encoder: 'a browser that encodes video (WebCodecs), which this one doesn’t; a GIF does without',
    codec: 'a browser that encodes VP9, VP8 or AV1, which this one doesn’t at this size; a GIF does without',
    iterations: 'a run with at least one iteration',
    engine: 'a model that is set up',
    frame: 'a picture of the run',
  },
  lacking: (p: { what: string }) => `This needs ${p.what}.`,
  legend: {
    real: 'real samples',
    generated: 'generated samples',
    lines: 'level lines',
    gradients: 'gradients of f',
    gradientsOfD: 'gradients of D',
  },
  caption: {
    title: 'Wasserstein Playground',
    iteration: (p: { iteration: string }) => `iteration ${p.iteration}`,
    distance: (p: { w: string; samples: string }) => `W₁ ${p.w} (${p.samples} samples a side)`,
    distanceAt: (p: { w: string; samples: string; iteration: string }) =>
      `W₁ ${p.w} at iteration ${p.iteration} (${p.samples} samples a side)`,
  },
} as const;
