/** Nodes of the 15-point Kronrod rule on [0, 1), from the end to the middle, the odd ones being Gauss's seven (Piessens et al. 1983, QUADPACK). */
export const nodes = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.2077849550078985, 0,
];
/** Their weights in an integral over [−1, 1]. */
export const kronrod = [
  0.02293532201052922, 0.06309209262997856, 0.1047900103222502, 0.1406532597155259, 0.1690047266392679,
  0.1903505780647854, 0.2044329400752989, 0.2094821410847278,
];

/** Nodes and weights [x, w] of the 15-point Kronrod rule on [a, b]: exact up to degree 22. */
export function nodesOn(a: number, b: number): [number, number][] {
  const half = (b - a) / 2;
  return nodes.flatMap((node, i): [number, number][] => {
    const weight = half * (kronrod[i] as number);
    const [left, right] = [a + half * (1 - node), b - half * (1 - node)];
    return i === nodes.length - 1
      ? [[left, weight]]
      : [
          [left, weight],
          [right, weight],
        ];
  });
}
