import { expect, it } from 'vitest';
import { namePools } from '../../simulate/names/pools.js';
import { exchangedName } from './exchange-names.js';

it('exchanges one to one, so that doing it twice changes nothing', () => {
  const texts = Object.values(namePools).flatMap(({ female, male, family }) =>
    family.flatMap((name, i) => [
      `${female[i % female.length]} ${name}`,
      `${male[i % male.length]} ${name} ${family[0]}`,
    ]),
  );
  const others = texts.map(exchangedName);
  expect(new Set(others).size).toBe(new Set(texts).size);
  expect(others.map(exchangedName)).toEqual(texts);
  const moved = texts.filter((text, i) => text !== others[i]);
  expect(moved.length).toBeGreaterThan(texts.length / 2);
});

it('keeps a shared family name shared, however long it is there', () => {
  const [one, other] = ['John Harris', 'Susan Harris'].map((name) => exchangedName(name).split(' ').at(-1));
  expect(one).toBe(other);
  expect(one).not.toBe('Harris');
});

it('leaves a text that is no name of the simulator', () => {
  expect(exchangedName('Harris & Sons')).toBe('Harris & Sons');
});
