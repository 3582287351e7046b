import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** What is the same is found so much sooner than the matcher words a difference. */
export function expectSame(said: unknown, other: unknown, what: string): void {
  if (!isDeepStrictEqual(said, other)) expect(said, what).toEqual(other);
}
