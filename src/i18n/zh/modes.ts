interface Count {
  readonly total: number;
}

/** On how many modes generated dots lie, as a clause. */
export function modesReached({ reached, total }: Count & { readonly reached: number }): string {
  if (total === 1) return reached === 1 ? '唯一的模式上已有生成点' : '唯一的模式上还没有生成点';
  if (reached === total) return `${total} 个模式上都有生成点`;
  return reached === 0 ? `${total} 个模式上都还没有生成点` : `${total} 个模式中有 ${reached} 个已有生成点`;
}
