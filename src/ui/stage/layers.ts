/** What the stage may show, in the order of the legend sentence. */
export const layerNames = ['real', 'generated', 'field', 'lines', 'gradients'] as const;
export type Layer = (typeof layerNames)[number];
export type Layers = Readonly<Record<Layer, boolean>>;

export const firstLayers: Layers = { real: true, generated: true, field: true, lines: true, gradients: false };
