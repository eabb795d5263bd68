// Eigenvalues of a small symmetric matrix.
// Source: Golub & Van Loan 2013, 'Matrix Computations', 8.5 (cyclic Jacobi).

const MOST_SWEEPS = 60;
const SMALL = 1e-22;

/** Eigenvalues with their unit vectors, largest first. CHANGES ITS ARGUMENT. */
export function eigen(matrix: number[][]): { value: number; vector: number[] }[] {
  const n = matrix.length;
  const vectors = matrix.map((_r, i) => matrix.map((_c, j) => (i === j ? 1 : 0)));
  const at = (m: number[][], i: number, j: number): number => m[i]?.[j] ?? 0;
  const rotateColumns = (m: number[][], p: number, q: number, c: number, s: number): void => {
    for (const row of m) {
      const [x, y] = [row[p] ?? 0, row[q] ?? 0];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  };
  const total = matrix.flat().reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += at(matrix, p, q) ** 2;
    if (off <= SMALL * total) break;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const apq = at(matrix, p, q);
        if (apq === 0) continue;
        const theta = (at(matrix, q, q) - at(matrix, p, p)) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        rotateColumns(matrix, p, q, c, s);
        const [rowP, rowQ] = [matrix[p] ?? [], matrix[q] ?? []];
        for (let k = 0; k < n; k++) {
          const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
          rowP[k] = c * x - s * y;
          rowQ[k] = s * x + c * y;
        }
        rotateColumns(vectors, p, q, c, s);
      }
  }
  return matrix
    .map((_r, i) => ({ value: at(matrix, i, i), vector: vectors.map((row) => row[i] ?? 0) }))
    .sort((a, b) => b.value - a.value);
}
