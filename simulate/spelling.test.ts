import { expect, test } from 'vitest';
import { ownSpelling } from './spelling.js';

test('a sender writes a name the same way each time, senders do not agree', () => {
  const spellings = Array.from({ length: 64 }, (_, salt) => ownSpelling('María Luz Peña Núñez', salt * 97));
  expect(spellings).toEqual(
    Array.from({ length: 64 }, (_, salt) => ownSpelling('María Luz Peña Núñez', salt * 97)),
  );
  expect(new Set(spellings).size).toBeGreaterThan(5);
  expect(spellings).toContain('MARIA LUZ PENA NUNEZ');
});

test('short and missing names survive', () => {
  for (let salt = 0; salt < 64; salt++) {
    expect(ownSpelling('', salt)).toBe('');
    expect(ownSpelling('Sri', salt).length).toBeGreaterThan(1);
  }
});
