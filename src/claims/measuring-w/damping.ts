/** Eigenvalues −γ/2 ± √(γ²/4 − ¼) of the zero-centred flow at its equilibrium, as [re, im], the one of larger modulus first. */
export function dampedEigenvalues(gamma: number): readonly [readonly [number, number], readonly [number, number]] {
  const root = Math.sqrt(Math.abs(gamma * gamma - 1)) / 2;
  if (gamma < 1)
    return [
      [-gamma / 2, root],
      [-gamma / 2, -root],
    ];
  return [
    [-gamma / 2 - root, 0],
    [-gamma / 2 + root, 0],
  ];
}

/** The largest |1 + hs|: by so much a step of both players at once takes them nearer. */
export const stepFactor = (gamma: number, rate: number): number =>
  Math.max(...dampedEigenvalues(gamma).map(([re, im]) => Math.hypot(1 + rate * re, rate * im)));
