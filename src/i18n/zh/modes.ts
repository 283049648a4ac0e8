/** How many modes are covered, as a clause. */
export function modesCovered({ covered, total }: { readonly covered: number; readonly total: number }): string {
  if (total === 1) return covered === 1 ? '唯一的模式已覆盖' : '唯一的模式尚未覆盖';
  if (covered === total) return `${total} 个模式全部覆盖`;
  return covered === 0 ? `${total} 个模式均未覆盖` : `已覆盖 ${covered}/${total} 个模式`;
}
