import { expect, it } from 'vitest';
import { stateBytes } from './state-bytes.js';

const empty = stateBytes([{}], []);

it('grows by what is held, and by nothing else', () => {
  expect(stateBytes([{ a: new Float64Array(100) }], [])).toBeGreaterThanOrEqual(empty + 800);
  expect(stateBytes([{ a: 1, b: 2 }], [])).toBe(empty + 16);
  expect(stateBytes([{}, {}], [])).toBe(2 * empty);
  const pairs = new Map([[1, new Int8Array(1_000)]]);
  expect(stateBytes([{ pairs }], [])).toBeGreaterThan(empty + 1_000);
});

it('counts what two hold once, and what is shared not at all', () => {
  const buffer = new ArrayBuffer(1_000);
  const one = { a: new Int8Array(buffer), self: {} };
  one.self = one;
  const other = { a: new Int8Array(buffer, 10) };
  expect(stateBytes([one, other], [])).toBeLessThan(2_000);
  expect(stateBytes([one], [{ world: one.a }])).toBeLessThan(1_000);
});
