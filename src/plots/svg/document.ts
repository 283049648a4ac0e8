import { escaped } from './context.ts';
import { short } from './path.ts';

interface Document {
  readonly width: number;
  readonly height: number;
  /** What the picture is, for those who don't see it. */
  readonly title: string;
  /** Elements that were drawn. */
  readonly content: string;
  /** Where a click on the picture leads. */
  readonly link?: string | undefined;
}

/** A picture as the text of an SVG file. */
export function svgDocument({ width, height, title, content, link }: Document): string {
  const [w, h] = [short(width), short(height)];
  const linked = link ? `<a href="${escaped(link)}">\n${content}\n</a>` : content;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">
<title>${escaped(title)}</title>
${linked}
</svg>
`;
}
