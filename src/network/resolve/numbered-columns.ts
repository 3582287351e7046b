/** Columns of numbers, one of which says what the others are of. */

/** Values by the number beside each, in their order. */
export function listedBy(numbers: Iterable<number>, values: ArrayLike<number>): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  let at = 0;
  for (const number of numbers) {
    const value = values[at++] as number;
    const known = lists.get(number);
    if (known === undefined) lists.set(number, [value]);
    else known.push(value);
  }
  return lists;
}

/** Where the values of each number begin, from 0 to `count` - 1, in the order of numbers; one more for the end. */
export function starts(numbers: ArrayLike<number>, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (let at = 0; at < numbers.length; at++) {
    const slot = (numbers[at] as number) + 1;
    start[slot] = (start[slot] as number) + 1;
  }
  for (let at = 1; at <= count; at++) start[at] = (start[at] as number) + (start[at - 1] as number);
  return start;
}
