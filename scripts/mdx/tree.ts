/** As much of a syntax tree as our plugins need. */
export interface Node {
  type: string;
  tagName?: string;
  name?: string;
  value?: string;
  properties?: { className?: string[]; [name: string]: unknown };
  attributes?: { type: string; name: string; value: string }[];
  children?: Node[];
  data?: object;
  position?: { start: { line: number } };
}

/** The classes of an element; none for whatever else. */
export const classesOf = ({ properties }: Node): readonly string[] => properties?.className ?? [];

/** A component of the page with text attributes. */
export function component(
  name: string,
  attributes: Record<string, string>,
  children: Node[] = [],
  type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' = 'mdxJsxTextElement',
): Node {
  return {
    type,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  };
}
