import { expect, it } from 'vitest';
import { streamsIn } from './streams-in.js';

it.each([
  [[], 0],
  [[7], 1],
  [[1, 1, 2, 5, 5, 5], 3],
])('%j holds %d streams', (owners, streams) => {
  expect(streamsIn(Int32Array.from(owners))).toBe(streams);
});
