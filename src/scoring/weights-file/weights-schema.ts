/** The JSON Schema of a weights file, for editors; `schemas/weights-1.schema.json` is its text. */
import { evidenceFamilies } from '../../typology/definition.js';
import { bandNames } from '../weights.js';

type Schema = Readonly<Record<string, unknown>>;

export const weightsSchemaPath = 'schemas/weights-1.schema.json';

const text: Schema = { type: 'string', pattern: '\\S' };
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day: 2026-11-24' };
const tenths: Schema = {
  type: 'integer',
  minimum: -10_000,
  maximum: 10_000,
  description: 'Tenths of a deciban',
};
const words: Schema = closed({ en: text, fr: text });
const cuts = bandNames.filter((name) => name !== 'none');

function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, properties, required: Object.keys(properties) };
}

function each(names: readonly string[], schema: Schema): Schema {
  return closed(Object.fromEntries(names.map((name) => [name, schema])));
}

export const weightsSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:vigie:schema:weights-1',
  title: 'Vigie weights',
  description:
    'By what number evidence becomes a score (docs/weights.md). That weights do not fall from stratum to stratum, and that they fit the definitions, is checked by "vigie weights check".',
  ...closed({
    version: text,
    owner: text,
    made_at: day,
    expires: day,
    source: text,
    prior: tenths,
    indicators: {
      type: 'object',
      additionalProperties: closed({
        weights: {
          type: 'array',
          minItems: 2,
          items: tenths,
          description: 'Known false (0 or below), then the strata, weakest first, never falling',
        },
        reason: text,
      }),
    },
    caps: each(evidenceFamilies, tenths),
    cuts: each(cuts, tenths),
    bands: each(bandNames, closed({ words, action: words, minutes: { type: 'integer', minimum: 0 } })),
    floor: { enum: cuts },
    alert: { enum: cuts },
  }),
};
