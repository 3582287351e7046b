import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.js';

function specifiers(text: string): readonly string[] {
  return importsOf({ path: 'src/ledger/a.ts', text }).map(({ specifier }) => specifier);
}

describe('importsOf', () => {
  it.each([
    ["import { a } from './a.js';", './a.js'],
    ["import type { A } from './a.js';", './a.js'],
    ["import { type A, b as c } from '../a.js';", '../a.js'],
    ["import\n  {\n  a,\n  b,\n} from\n  './a.js';", './a.js'],
    ["import a, * as b from 'a';", 'a'],
    ["import './a.js';", './a.js'],
    ["import json from './a.json' with { type: 'json' };", './a.json'],
    ["export { a } from './a.js';", './a.js'],
    ["export type { A } from './a.js';", './a.js'],
    ["export * from './a.js';", './a.js'],
    ["export * as a from './a.js';", './a.js'],
    ["const a = await import('./a.js');", './a.js'],
    ["type A = import('./a.js').A;", './a.js'],
    ["new Worker(new URL('./a.js', import.meta.url));", './a.js'],
  ])('%s', (text, specifier) => {
    expect(specifiers(text)).toEqual([specifier]);
  });

  it('is not taken in by comments, strings and other words', () => {
    expect(
      specifiers(
        "// import './a.js'\nconst s = \"import './b.js'\";\nexport const from = 'c';\nconst x = { import: 'd' };\nnew URL('https://e');",
      ),
    ).toEqual([]);
  });

  it('finds the file of this checkout', () => {
    const [found] = importsOf({ path: 'src/ledger/a.ts', text: "import { a } from '../intake/payment.js';" });
    expect(found?.file).toBe('src/intake/payment.ts');
  });
});
