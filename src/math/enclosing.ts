type Place = readonly [x: number, y: number];

export interface Circle {
  readonly centre: Place;
  readonly diameter: number;
}

const across = ([x, y]: Place, [a, b]: Place): Circle => ({
  centre: [(x + a) / 2, (y + b) / 2],
  diameter: Math.hypot(x - a, y - b),
});

/** The circle through three points that don't lie on a line. */
function through([x, y]: Place, q: Place, r: Place): Circle {
  const [a, b, c, d] = [q[0] - x, q[1] - y, r[0] - x, r[1] - y];
  const [first, second, cross] = [a * a + b * b, c * c + d * d, 2 * (a * d - b * c)];
  const [dx, dy] = [(d * first - b * second) / cross, (a * second - c * first) / cross];
  return { centre: [x + dx, y + dy], diameter: 2 * Math.hypot(dx, dy) };
}

/** The smallest circle around three points: on the longest side, or through all of them where no angle is blunt. */
function around(p: Place, q: Place, r: Place): Circle {
  const [short, middle, long] = [across(p, q), across(q, r), across(r, p)].sort((a, b) => a.diameter - b.diameter) as [
    Circle,
    Circle,
    Circle,
  ];
  return short.diameter ** 2 + middle.diameter ** 2 <= long.diameter ** 2 ? long : through(p, q, r);
}

/** The smallest circle around points of the plane, at least one: some three of them need one as large (Helly 1923). O(n³). */
export function enclosingCircle(points: readonly Place[]): Circle {
  let largest: Circle = { centre: points[0] as Place, diameter: 0 };
  const take = (circle: Circle) => {
    if (circle.diameter > largest.diameter) largest = circle;
  };
  points.forEach((p, i) => {
    points.slice(i + 1).forEach((q, j) => {
      take(across(p, q));
      for (const r of points.slice(i + j + 2)) take(around(p, q, r));
    });
  });
  return largest;
}
