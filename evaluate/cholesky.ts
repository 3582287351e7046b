/**
 * Solves A x = b for a symmetric positive definite A (row by row, lower triangle read); A and b are overwritten.
 * A ridge keeps every A met here positive definite, so a failure is a fault of the caller.
 */
export function solvePositiveDefinite(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const at = (row: number, column: number): number => a[row * n + column] ?? Number.NaN;
  for (let column = 0; column < n; column += 1) {
    for (let row = column; row < n; row += 1) {
      let sum = at(row, column);
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      if (row > column) a[row * n + column] = sum / at(column, column);
      else if (sum > 0) a[row * n + row] = Math.sqrt(sum);
      else throw new Error(`the matrix is not positive definite at row ${row}`);
    }
  }
  for (let row = 0; row < n; row += 1) {
    let sum = b[row] ?? Number.NaN;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (b[k] ?? Number.NaN);
    b[row] = sum / at(row, row);
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = b[row] ?? Number.NaN;
    for (let k = row + 1; k < n; k += 1) sum -= at(k, row) * (b[k] ?? Number.NaN);
    b[row] = sum / at(row, row);
  }
  return b;
}
