export function several<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
