import { expect, it } from 'vitest';
import { nameStructure } from './name-structure.js';

it.each([
  [null, 'unknown'],
  [' - 12 ', 'unknown'],
  ['Suharto', 'mononym'],
  ['Ana Lopez', 'two-words'],
  ['LOPEZ, Ana', 'two-words'],
  ['Ana Maria Lopez', 'three-or-more'],
  ['Juan de la Cruz', 'particles'],
  ['Jan van Dijk', 'particles'],
  ['Jean-Pierre Martin', 'compound'],
  ['Müller Zoë', 'two-words'],
  ['李 小龙', 'other-script'],
  ['Мария Ivanova', 'other-script'],
] as const)('%s is %s', (name, structure) => {
  expect(nameStructure(name)).toBe(structure);
});
