import { expect, test } from 'vitest';
import { Random } from '../random.js';
import { nameParts } from './name-parts.js';
import type { Origin } from './pools.js';
import { typedName, typedTitle, withoutMarks } from './typed-name.js';

function spellings(name: string, origin: Origin, person = 7, times = 600): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const random = new Random(1, name, person);
  for (let i = 0; i < times; i++) {
    const typed = withoutMarks(typedName({ random, care: 1 }, name, person, origin)).toLowerCase();
    found.set(typed, (found.get(typed) ?? 0) + 1);
  }
  return found;
}

test('a name is taken apart as its pool made it', () => {
  expect(nameParts('Mary Ann Dela Cruz Reyes', 'filipino')).toMatchObject({
    given: 'Mary Ann',
    families: ['Dela Cruz', 'Reyes'],
    female: true,
  });
  expect(nameParts('Thi Hoa Nguyen', 'french')).toMatchObject({ origin: 'vietnamese', given: 'Thi Hoa' });
  expect(nameParts('Hery', 'malagasy')).toMatchObject({ given: 'Hery', families: [] });
  expect(nameParts('Parish of Cebu', 'filipino')).toBeUndefined();
});

test.each<[string, Origin, readonly string[]]>([
  ['José Gómez Restrepo', 'latin-american', ['jose gomez', 'jose gomez restrepo', 'jose gomez-restrepo']],
  ['Lucas Silva Santos', 'lusophone', ['lucas santos', 'lucas silva santos']],
  ['Andrei Ionescu', 'romanian', ['ionescu andrei', 'a. ionescu']],
  ['Hery Rakotomampionona', 'malagasy', ['hery rakotoma', 'rakotomampionona hery']],
  ['Mamadou Traoré', 'west-african', ['mamadu traore', 'mamadou trawore']],
  ['Mohamed El Amrani', 'maghrebi', ['mohammed el amrani', 'mohamed elamrani', 'mohamed el-amrani']],
  ['Van Hung Tran', 'vietnamese', ['tran van hung', 'hung tran']],
  ['Rodel Dela Cruz', 'filipino', ['rodel delacruz']],
])('%s is typed as people of that culture are', (name, origin, expected) => {
  const found = spellings(name, origin);
  for (const one of expected) expect([...found.keys()]).toContain(one);
  // Most keep to the name: a name is recognised, or nobody would be paid.
  expect(Math.max(...found.values())).toBeGreaterThan(60);
});

test('what papers say is the same whoever types it', () => {
  const middles = new Set<string>();
  for (const typed of spellings('Rodel Castillo', 'filipino').keys()) {
    const initial = /^rodel (\w)\. castillo$/.exec(typed);
    if (initial?.[1] !== undefined) middles.add(initial[1]);
  }
  expect(middles.size).toBe(1);
});

test('one French person in seven has a compound given name, written in several ways', () => {
  const compound = Array.from({ length: 210 }, (_, person) =>
    spellings('Jean Martin', 'french', person + 1, 60),
  )
    .map((found) => [...found.keys()].filter((typed) => /^jean[- ]\w+ martin$|^j\.\w\. martin$/.test(typed)))
    .filter((forms) => forms.length >= 2);
  expect(compound.length).toBeGreaterThan(18);
  expect(compound.length).toBeLessThan(45);
  expect(compound.flat().some((typed) => typed.startsWith('jean-'))).toBe(true);
  expect(compound.flat().some((typed) => typed.startsWith('j.'))).toBe(true);
});

test('a first letter is never wrong, and no cell breaks the row', () => {
  const random = new Random(2, 'letters', 0);
  for (let i = 0; i < 2_000; i++) {
    const name = typedName({ random, care: 1 }, 'Aïssatou Ndiaye', 3, 'french');
    expect(name).not.toMatch(/[,"\n]/);
    expect(withoutMarks(name).toLowerCase()).toMatch(/^(a|n)/);
    expect(typedTitle({ random, care: 1 }, 'Parish Cebu')).toMatch(/^P[^ ]* C/i);
  }
});
