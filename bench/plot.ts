import { extent } from 'd3-array';
import { scaleLog } from 'd3-scale';
import type { Line, Sweep } from './sweeps.ts';

const [WIDTH, HEIGHT] = [560, 340];
const margin = { top: 28, right: 130, bottom: 44, left: 60 };
/** Okabe & Ito 2008. */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

const text = (x: number, y: number, words: string, more = '') => `<text x="${x}" y="${y}" ${more}>${words}</text>`;

/** Log–log lines of what a critic step costs, as an SVG document. */
export function plotSweep({ label, values }: Sweep, lines: readonly Line[]): string {
  const costs = lines.flatMap(({ points }) => points.map(([, cost]) => cost));
  const [low = 1, high = 1] = extent(costs);
  const x = scaleLog()
    .domain(extent(values) as [number, number])
    .range([margin.left, WIDTH - margin.right]);
  const y = scaleLog()
    .domain([low, high])
    .nice()
    .range([HEIGHT - margin.bottom, margin.top]);
  const base = HEIGHT - margin.bottom;
  const powers = y.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  const marks = (powers.length > 1 ? powers : y.ticks(4)).map(
    (tick) =>
      `<path d="M${margin.left} ${y(tick)}H${WIDTH - margin.right}" stroke="#ddd"/>` +
      text(margin.left - 8, y(tick) + 4, `${tick}`, 'text-anchor="end"'),
  );
  const settings = values.map((value) => text(x(value), base + 18, `${value}`, 'text-anchor="middle"'));
  const curves = lines.map(({ subject, points }, index) => {
    const colour = colours[index % colours.length];
    const [value, cost] = points.at(-1) ?? [1, 1];
    const dots = points.map(([at, of]) => `<circle cx="${x(at)}" cy="${y(of)}" r="3" fill="${colour}"/>`).join('');
    const name = text(x(value) + 9, y(cost) + 4, subject, `fill="${colour}"`);
    const corners = points.map(([at, of]) => `${x(at)},${y(of)}`).join(' ');
    return `<polyline points="${corners}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}${name}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#333">
<title>Cost of a critic step against the ${label}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text(margin.left, 16, 'Milliseconds a critic step, the generator’s share included')}
${[...marks, ...settings, ...curves].join('\n')}
${text((margin.left + WIDTH - margin.right) / 2, HEIGHT - 8, label, 'text-anchor="middle"')}
</svg>
`;
}
