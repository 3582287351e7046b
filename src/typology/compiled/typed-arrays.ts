/** Arrays that take twice their length when they are full. */
export const int32 = (length: number): Int32Array => new Int32Array(length);
export const int8 = (length: number): Int8Array => new Int8Array(length);

export function grown<A extends Int32Array | Int8Array>(array: A, make: (length: number) => A): A {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
}
