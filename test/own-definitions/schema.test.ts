/** The published schema, the reader and the language say the same. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { library } from '../../src/typology/library/index.js';
import { shapes, windowSets } from '../../src/typology/shape.js';
import { definitionSchema } from '../../src/typology/yaml/definition-schema.js';
import { comparisonWords, forms, kinds } from '../../src/typology/yaml/forms.js';
import { readDefinitions } from '../../src/typology/yaml/read-definitions.js';
import { definitionsText, schemaPath } from '../../src/typology/yaml/write-definitions.js';
import { definitions } from '../agreement/definitions.js';
import { runs } from '../agreement/runs.js';

const seed = Number(process.env['VIGIE_SEED']);
const published: unknown = JSON.parse(readFileSync(schemaPath, 'utf8'));
const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  strictTuples: false,
}).compile(definitionSchema);

describe('the schema', () => {
  it('is published as it is (node scripts/write-indicator-schema.mjs)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(definitionSchema)));
  });

  it('speaks of every kind, field and window of the language', () => {
    expect([...kinds].sort()).toEqual(Object.keys(shapes).sort());
    for (const kind of kinds) {
      const form = forms[kind];
      if (form.as !== 'keys') continue;
      const said = [...form.main, ...Object.values(form.beside)].sort();
      expect(said, kind).toEqual(Object.keys(shapes[kind]).sort());
    }
    const text = JSON.stringify(published);
    const words = kinds.filter((kind) => ['keys', 'values', 'word'].includes(forms[kind].as));
    for (const word of [...words, ...windowSets, ...Object.values(comparisonWords)]) {
      expect(text).toContain(`"${word}"`);
    }
  });

  it.each(library.map((definition) => [definition.id, definition] as const))(
    'accepts %s',
    (_, definition) => {
      expect(validate(parse(definitionsText([definition]))), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  it('accepts generated definitions', () => {
    fc.assert(
      fc.property(definitions(), (definition) => validate(parse(definitionsText([definition])))),
      { seed, numRuns: runs(50, 200) },
    );
  });

  it.each([
    ['a column that does not exist', 'amount_band', 'amount_bund'],
    ['a value that the column does not have', '5_60', '5_61'],
    ['a key that does not exist', 'needs:', 'wants:'],
    ['a time that is none', 'residual', 'residuel'],
    ['a family that does not exist', 'family: amount', 'family: amounts'],
    ['a missing word', '    version: 1\n', ''],
    ['one side of a comparison', ', 1 ]', ' ]'],
  ])('and the reader refuse %s', (_, from, to) => {
    const text = definitionsText(library.filter(({ id }) => id === 'low-value-series'));
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(validate(parse(changed))).toBe(false);
    expect(readDefinitions(changed, 'own.yaml').faults.length).toBeGreaterThan(0);
  });

  it('accepts whatever the reader reads, changed at random', () => {
    const text = definitionsText(library.filter(({ id }) => id === 'one-to-many'));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.nat(5), (at, put, cut) => {
        const changed = text.slice(0, at) + put + text.slice(at + cut);
        const { faults } = readDefinitions(changed, 'own.yaml');
        if (faults.length === 0) expect(validate(parse(changed)), changed).toBe(true);
      }),
      { seed, numRuns: runs(80, 300) },
    );
  });
});
