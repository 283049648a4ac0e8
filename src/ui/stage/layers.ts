/** What the stage may show, in the order of the legend sentence. */
export const layerNames = ['real', 'generated', 'field', 'lines', 'gradients'] as const;
export type Layer = (typeof layerNames)[number];
export type Layers = Readonly<Record<Layer, boolean>>;

export const firstLayers: Layers = { real: true, generated: true, field: true, lines: true, gradients: false };

/** The layers as a link carries them: the names of those that are on; nothing for the usual ones. */
export function writeLayers(layers: Layers): string | undefined {
  const on = layerNames.filter((name) => layers[name]);
  const usual = layerNames.every((name) => layers[name] === firstLayers[name]);
  return usual ? undefined : on.join('-');
}

/** Reads what `writeLayers` wrote; names that no layer has are passed over. */
export function readLayers(text: string | undefined): Layers {
  if (text === undefined) return firstLayers;
  const on = text.split('-');
  return Object.fromEntries(layerNames.map((name) => [name, on.includes(name)])) as Record<Layer, boolean>;
}
