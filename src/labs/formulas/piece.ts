/** What scripts/mdx/formulaComponents.ts makes of KaTeX's markup: text, or an element of this type, `FormulaTerm`, `Live` and `LiveText` being ours. */
export type Piece = string | readonly [type: string, props: Readonly<Record<string, unknown>>, ...children: Piece[]];
