import type { Tiling } from './tiling.ts';

const list = (count: number, item: (i: number) => string, between = ', ') =>
  Array.from({ length: count }, (_, i) => item(i)).join(between);

const across = (size: number) => size / 4;

/**
 * WGSL of a block of sums, of the tiles that make up its rows and columns, and of its
 * growth by their products. Tiles are matrices of four by four, a matrix column being four columns of a row.
 */
export function blockText({ rows, columns, indexed }: Tiling): string {
  const [down, wide] = [across(rows), across(columns)];
  const cells = Array.from({ length: down * wide }, (_, q) => [Math.floor(q / wide), q % wide, q] as const);
  const each = (item: (i: number, j: number, q: number) => string, between = ', ') =>
    cells.map(([i, j, q]) => item(i, j, q)).join(between);
  return `
const BLOCK_ROWS = ${rows}u;
const BLOCK_COLUMNS = ${columns}u;
/** Tiles of a block, across and in all. */
const ACROSS = ${wide}u;
const TILES = ${down * wide}u;

struct Rows { ${list(down, (i) => `x${i}: mat4x4f`)} }
struct Columns { ${list(wide, (j) => `w${j}: mat4x4f`)} }
/** Tiles row by row. */
alias Block = array<mat4x4f, TILES>;

struct Sums { ${list(wide, (j) => `v${j}: vec4f`)} }

/** Adds the sums of the columns, times a share. */
fn total(s: ptr<function, Sums>, w: Columns, share: f32) {
  ${list(wide, (j) => `(*s).v${j} += share * (w.w${j}[0] + w.w${j}[1] + w.w${j}[2] + w.w${j}[3]);`, '\n  ')}
}

fn vectorsOf(s: Sums) -> array<vec4f, ACROSS> {
  return array(${list(wide, (j) => `s.v${j}`)});
}

/** Every row the first of these columns' tiles, times a share. */
fn blockOf(b: Columns, share: f32) -> Block {
  ${list(wide, (j) => `let v${j} = share * b.w${j}[0];`, '\n  ')}
  ${list(wide, (j) => `let w${j} = mat4x4f(v${j}, v${j}, v${j}, v${j});`, '\n  ')}
  return Block(${each((_, j) => `w${j}`)});
}

/** The first column of tile \`q\` of the block at \`column\`. */
fn columnOf(column: u32, q: u32) -> u32 {
  return BLOCK_COLUMNS * column + 4u * (q % ACROSS);
}

/** Adds the products of four columns of the rows and four rows of the columns. */
fn growOnce(s: ptr<function, Block>, x: Rows, w: Columns) {
  ${each((i, j, q) => list(4, (r) => `(*s)[${q}][${r}] += w.w${j} * x.x${i}[${r}];`, ' '), '\n  ')}
}

/** The same of twice as many. */
fn grow(s: ptr<function, Block>, x: Rows, w: Columns, y: Rows, v: Columns) {
  ${each((i, j, q) => list(4, (r) => `(*s)[${q}][${r}] += w.w${j} * x.x${i}[${r}] + v.w${j} * y.x${i}[${r}];`, ' '), '\n  ')}
}

/** A tile by its number. */
fn tileOf(s: ptr<function, Block>, q: u32) -> mat4x4f {
  ${indexed ? 'return (*s)[q];' : `switch q { ${each((_i, _j, q) => `${q === 0 ? 'default' : `case ${q}u`}: { return (*s)[${q}]; }`, ' ')} }`}
}

/** Entry by entry. */
fn times(x: mat4x4f, y: mat4x4f) -> mat4x4f {
  return mat4x4f(x[0] * y[0], x[1] * y[1], x[2] * y[2], x[3] * y[3]);
}
`;
}

/** WGSL of the strip of samples that a workgroup takes through networks. */
export function stripText({ rows }: Tiling, strip: number): string {
  return `
const STRIP = ${strip}u;
const STRIP_BLOCKS = ${strip / rows}u;

/** The first row of a block: classes follow each other, of a strip's blocks each. */
fn rowOf(first: u32, i: u32) -> u32 {
  return (i / STRIP_BLOCKS) * update.samples + first + BLOCK_ROWS * (i % STRIP_BLOCKS);
}
`;
}

/** WGSL of a function that loads rows or columns of a block: tiles of a buffer, `step` apart. */
export function loader(
  name: string,
  kind: 'Rows' | 'Columns',
  { rows, columns }: Tiling,
  tile: (at: string) => string,
): string {
  const tiles = list(across(kind === 'Rows' ? rows : columns), (i) => tile(`at + ${i}u * step`));
  return `fn ${name}(at: u32, step: u32) -> ${kind} { return ${kind}(${tiles}); }\n`;
}

/** What thread `lane` knows of thread `lane ^ i` of its four. */
const swaps = ['', 'quadSwapX', 'quadSwapY', 'quadSwapDiagonal'] as const;

/**
 * WGSL of a function that loads rows which four threads all want: each loads a quarter of the
 * tiles and swaps. Thread `lane` has tile `i ^ lane` in place `i`: a swap is a tenth of a broadcast.
 */
export function sharingLoader(name: string, { rows }: Tiling, tile: (at: string) => string): string {
  const own = list(across(rows) / 4, (i) => `let own${i} = ${tile(`at + (${4 * i}u + lane) * step`)};`, '\n  ');
  const tiles = list(across(rows), (i) => {
    const columns = list(4, (column) => `${swaps[i % 4]}(own${Math.floor(i / 4)}[${column}])`);
    return `mat4x4f(${columns})`;
  });
  return `fn ${name}(at: u32, step: u32, lane: u32) -> Rows {\n  ${own}\n  return Rows(${tiles});\n}\n`;
}
