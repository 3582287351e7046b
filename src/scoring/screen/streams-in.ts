/** How many streams a lot of rows holds; the rows of a stream stand together. */
export function streamsIn(owners: ArrayLike<number>): number {
  let streams = 0;
  for (let row = 0; row < owners.length; row++) {
    if (row === 0 || owners[row] !== owners[row - 1]) streams++;
  }
  return streams;
}
