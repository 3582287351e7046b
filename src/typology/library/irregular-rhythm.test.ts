import { describe, expect, test } from 'vitest';
import { every, payments, read, type Told } from '../testing/scenario.js';

const id = 'irregular-rhythm';

const says = (...days: readonly number[]): string => read(payments(...days.map((on) => ({ on })))).says(id);

describe(id, () => {
  test('is true where the times between payments lie all over', () => {
    expect(says(0, 1, 11, 111, 112, 142)).toBe('no-pace');
    expect(says(0, 1, 11, 21, 121)).toBe('loose');
  });

  test('is false of one pace, be it weekly or monthly, and of one that is late now and then', () => {
    for (const days of [7, 30]) {
      const told: readonly Told[] = every(days, 6, {});
      expect(read(payments(...told)).says(id)).toBe('false');
    }
    expect(says(0, 30, 60, 100, 130)).toBe('false');
  });

  test('whoever sends three times as often has the same rhythm', () => {
    const thrice = [0, 1, 11, 111, 112].flatMap((day, i, all) => {
      const next = all[i + 1];
      return next === undefined ? [day] : [day, day + (next - day) / 3, day + (2 * (next - day)) / 3];
    });
    expect(says(...thrice)).toBe(says(0, 1, 11, 111, 112));
  });

  test('is unknown below four times between payments', () => {
    expect(says(0, 1, 11, 111)).toBe('unknown');
  });
});
