import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'same-night-repeat';
const hours = (count: number): number => count / 24;

describe(id, () => {
  test('is true of two or three payments to one person within three hours', () => {
    expect(read(payments({ on: 0, euros: 20 }, { on: hours(2), euros: 30 })).says(id)).toBe('twice');
    const three = [20, 30, 25].map((euros, i) => ({ on: hours(i), euros }));
    expect(read(payments(...three)).says(id)).toBe('three-times-or-more');
  });

  test('stays true later on', () => {
    const told = payments({ on: 0, euros: 20 }, { on: hours(2), euros: 30 }, { on: 40, euros: 20 });
    expect(read(told).says(id)).toBe('twice');
  });

  test('is false for two people, a refused attempt, and one settlement in equal parts', () => {
    expect(read(payments({ on: 0, to: 1 }, { on: hours(1), to: 2 })).says(id)).toBe('false');
    expect(read(payments({ on: 0, status: 'refused' }, { on: hours(0.5) })).says(id)).toBe('false');
    expect(read(payments({ on: 0, euros: 20 }, { on: hours(0.1), euros: 20 })).says(id)).toBe('false');
    expect(read(payments({ on: 0, euros: 20 }, { on: hours(0.5), euros: 20 })).says(id)).toBe('twice');
  });

  test('three hours are the edge of the window', () => {
    expect(read(payments({ on: 0 }, { on: hours(3) })).says(id)).toBe('false');
    expect(read(payments({ on: 0 }, { on: hours(2.999) })).says(id)).toBe('twice');
  });

  test('T7: is unknown for payments known only to the day', () => {
    expect(read(payments({ on: 0, dayOnly: true }, { on: 0, dayOnly: true })).says(id)).toBe('unknown');
  });
});
