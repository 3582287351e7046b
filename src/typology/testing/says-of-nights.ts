import { expect, test } from 'vitest';

/** `says` is given the hours of payments, a day apart. */
export function saysOfNights(says: (...hours: readonly (number | undefined)[]) => string): void {
  test('is true where half or three quarters are at night', () => {
    expect(says(23, 2, 12, 15)).toBe('half');
    expect(says(22, 23, 4, 15)).toBe('most');
  });

  test('is false by day and in the evening', () => {
    expect(says(12, 19, 21, 2)).toBe('false');
  });

  test('the night is from 22 to before 5', () => {
    expect(says(22, 22, 4)).toBe('most');
    expect(says(21, 21, 5)).toBe('false');
  });

  test('is unknown below three known hours', () => {
    expect(says(2, 2)).toBe('unknown');
    expect(says(2, 2, undefined)).toBe('unknown');
  });
}
