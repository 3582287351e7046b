import { describe, expect, test } from 'vitest';
import { every, payments, read } from '../testing/scenario.js';

const id = 'escalation';
const days = [0, 40, 70, 90, 100, 105];

describe(id, () => {
  test('is true when amounts rise and gaps shrink', () => {
    expect(read(payments(...days.map((on, i) => ({ on, euros: 20 + i * 10 })))).says(id)).toBe('rising');
  });

  test('is false for steady amounts, and for rising amounts at a steady rhythm', () => {
    expect(read(payments(...days.map((on) => ({ on, euros: 20 })))).says(id)).toBe('false');
    const even = every(10, 6, {}).map((each, i) => ({ ...each, euros: 20 + i }));
    expect(read(payments(...even)).says(id)).toBe('false');
  });

  test('needs six payments', () => {
    const five = days.slice(0, 5).map((on, i) => ({ on, euros: 20 + i * 10 }));
    expect(read(payments(...five)).says(id)).toBe('unknown');
  });

  test('is unknown when an amount of six is unknown', () => {
    const told = days.map((on, i) => (i === 2 ? { on } : { on, euros: 20 + i * 10 }));
    expect(read(payments(...told)).says(id)).toBe('unknown');
  });
});
