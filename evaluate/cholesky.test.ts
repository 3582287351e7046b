import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solvePositiveDefinite } from './cholesky.js';

test('gives back the x that b was made from', () => {
  const entry = fc.integer({ min: -5, max: 5 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.infiniteStream(entry), (n, stream) => {
      const draw = (): number => stream.next().value;
      const factor = Array.from({ length: n }, () => Array.from({ length: n }, draw));
      const x = Array.from({ length: n }, draw);
      // F F' + I is positive definite whatever F is.
      const matrix = factor.map((row, i) =>
        factor.map((other, j) => row.reduce((sum, v, k) => sum + v * (other[k] ?? 0), i === j ? 1 : 0)),
      );
      const b = matrix.map((row) => row.reduce((sum, v, k) => sum + v * (x[k] ?? 0), 0));
      const solved = solvePositiveDefinite(Float64Array.from(matrix.flat()), Float64Array.from(b));
      x.forEach((value, k) => {
        expect(solved[k]).toBeCloseTo(value, 6);
      });
    }),
  );
});

test('refuses another matrix', () => {
  expect(() => solvePositiveDefinite(Float64Array.of(0), Float64Array.of(1))).toThrow('positive definite');
});
