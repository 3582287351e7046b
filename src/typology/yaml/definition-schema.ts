/** The JSON Schema of a file of definitions, for editors; `schemas/indicator-1.schema.json` is its text. */
import { statuses } from '../../intake/payment.js';
import { columnNames, columnOf } from '../../ledger/columns.js';
import { parameterUnits } from '../constants.js';
import { evidenceFamilies } from '../definition.js';
import { windowSets } from '../shape.js';
import { durationPattern } from './duration.js';
import {
  bareWords,
  comparisonWords,
  fieldOf,
  forms,
  kinds,
  unlinkedWords,
  type WrittenField,
} from './forms.js';
import { definitionKinds, parameterName } from './read-definition.js';
import { fileVersion } from './read-definitions.js';

type Schema = Readonly<Record<string, unknown>>;
type Kind = (typeof kinds)[number];

/** What an editor shows beside a key. */
const meanings: Readonly<Partial<Record<Kind, string>>> = {
  earlier: 'In the second part of a sequence: the column of the payment that came first',
  pair: 'first: nothing went to this beneficiary before; age: seconds since the first payment of the pair',
  fact: 'The stratum of a fact about the party itself or the counterparty, 0 when there is none',
  status: 'The payment stands as one of these',
  is: 'A column is one of these values',
  known: 'Whether the value is known',
  grade: 'How many of the rising cuts the value reaches',
  tally: 'How many of these are true; what is unknown adds nothing',
  count: 'How many payments',
  sum: 'The sum of the known values; 0 of none',
  min: 'The least known value',
  max: 'The greatest known value',
  mean: 'Unknown below so many known values',
  median: 'Unknown below so many known values',
  first: 'The value at the first payment of the window',
  last: 'The value at the last payment of the window',
  distinct: 'How many distinct known values',
  share: 'Of the payments of which the test is known, the share of which it is true',
  gap: 'Seconds between one payment and the next',
  'gap-share': 'The share of the gaps that last between so many percent of their median: [from, to]',
  slope: 'The slope of the values, or of the gaps, over their order',
  span: 'Seconds from the first payment to the last',
  since: 'Seconds from the last payment to the anchor',
  groups: 'How many groups, such as counterparties, of which having is true',
  'group-max': 'The greatest value that a group has',
  peak: 'The greatest value that is reached at any payment of the window',
  sequence: 'Payments that are the second and come within so long after a first: [first, second]',
  absent: 'No payment for so long',
  unlinked: 'Twice the payers confirmed as unlinked to every other, plus those of whom it is unknown',
};

const text: Schema = { type: 'string', minLength: 1 };
const name: Schema = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' };
const duration: Schema = {
  type: 'string',
  pattern: durationPattern,
  description: 'Such as 90 days or 3 hours',
};
const expression: Schema = { $ref: '#/$defs/expression' };

function closed(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = Object.keys(properties),
): Schema {
  return { type: 'object', additionalProperties: false, properties, required };
}

function some(items: Schema): Schema {
  return { type: 'array', items, minItems: 1 };
}

function fieldSchema(field: WrittenField): Schema {
  if (typeof field !== 'string') return { enum: field };
  switch (field) {
    case 'number':
      return { type: 'number' };
    case 'numbers':
      return some({ type: 'number' });
    case 'text':
      return text;
    case 'texts':
      return some(text);
    case 'truth':
      return { type: 'boolean' };
    case 'column':
      return { $ref: '#/$defs/column' };
    case 'group-key':
      return { anyOf: [{ const: 'counterparty' }, { $ref: '#/$defs/column' }] };
    case 'statuses':
      return { ...some({ enum: statuses }), uniqueItems: true };
    case 'window':
      return { $ref: '#/$defs/window' };
    case 'expression':
      return expression;
    case 'expressions':
      return some(expression);
    case 'gap-or-expression':
      return { anyOf: [{ const: 'gap' }, expression] };
    case 'duration':
      return duration;
    case 'unlinked':
      return { enum: Object.keys(unlinkedWords) };
  }
}

function two(one: Schema, other: Schema): Schema {
  return { type: 'array', prefixItems: [one, other], items: false, minItems: 2, maxItems: 2 };
}

function described(kind: Kind, schema: Schema): Schema {
  const description = meanings[kind];
  return description === undefined ? schema : { ...schema, description };
}

/** The forms that begin with a key. */
function keyed(kind: Kind): readonly Schema[] {
  const form = forms[kind];
  const own = (field: string): Schema => fieldSchema(fieldOf(kind, field));
  if (form.as === 'comparison') {
    return Object.values(comparisonWords).map((word) => closed({ [word]: two(expression, expression) }));
  }
  if (form.as === 'values') {
    const enums = columnNames.filter((each) => columnOf(each).type === 'enum');
    const properties = Object.fromEntries(enums.map((each) => [each, some({ enum: columnOf(each).values })]));
    const of = { ...closed(properties, []), minProperties: 1, maxProperties: 1 };
    return [closed({ [kind]: described(kind, of) })];
  }
  if (form.as !== 'keys') return [];
  const [first, then] = form.main;
  const main = then === undefined ? own(first) : two(own(first), own(then));
  const beside = Object.entries(form.beside).map(([key, field]) => [key, own(field)] as const);
  return [closed({ [kind]: described(kind, main), ...Object.fromEntries(beside) })];
}

const window: Schema = {
  description: 'Which payments are read, back from the anchor: a word is the last year of them',
  anyOf: [
    { enum: windowSets },
    ...windowSets.map((set) =>
      closed(
        { [set]: duration, statuses: fieldSchema('statuses'), where: expression },
        set === 'named' ? [set, 'where'] : [set],
      ),
    ),
  ],
};

const words: Schema = closed({ en: text, fr: text });

const sign: Schema = closed(
  { en: text, fr: text, otherwise: { ...words, description: 'Where it does not hold, in words of its own' } },
  ['en', 'fr'],
);

const common: Readonly<Record<string, Schema>> = {
  id: name,
  version: { type: 'integer', minimum: 1 },
  title: words,
  reason: { ...words, description: 'Completes "because …", without names or numbers' },
  question: { ...words, description: 'What the analyst should ask next' },
  source_of_idea: text,
  source_of_threshold: { ...text, description: 'this institution, where no number is published' },
  unknown: { ...text, description: 'What an unknown input does' },
};
const parameters: Schema = {
  type: 'object',
  propertyNames: { pattern: parameterName },
  additionalProperties: {
    anyOf: [duration, closed({ value: { type: 'number' }, unit: { enum: parameterUnits } })],
  },
};
const graded: Readonly<Record<string, Schema>> = {
  strata: {
    ...some(
      closed({ name, words: { ...words, description: 'What leads call it' }, when: expression }, [
        'name',
        'when',
      ]),
    ),
    maxItems: 127,
    description: 'The weakest first',
  },
  behind: { $ref: '#/$defs/window' },
};

function definition(
  kind: string,
  own: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  const required = { kind: { const: kind }, ...common, ...own };
  return closed({ ...required, parameters, ...optional }, Object.keys(required));
}

const indicator = definition(
  'indicator',
  {
    side: { enum: ['payer', 'beneficiary'] },
    mode: { enum: ['stream', 'screen'] },
    typology: { enum: ['payer-pattern', 'collector-pattern', 'victim'] },
    family: { enum: evidenceFamilies, description: 'Evidence of one family shares a cap' },
    ...graded,
    decays: { type: 'boolean', description: 'False for list evidence only' },
  },
  { signs: { ...some(sign), description: 'With a tally: what each of its parts is called, in order' } },
);

const explanation: Schema = {
  ...definition(
    'explanation',
    { when: expression },
    { unless: expression, in_beneficiary_stream: { enum: ['holds', 'never'] } },
  ),
  dependentRequired: { unless: ['in_beneficiary_stream'], in_beneficiary_stream: ['unless'] },
};

const byKind: Readonly<Record<string, Schema>> = {
  indicator,
  fact: definition('fact', { side: { const: 'beneficiary' }, ...graded }),
  explanation,
};

export const definitionSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:vigie:schema:indicator-${fileVersion}`,
  title: 'Vigie definitions',
  description: 'What to look for in payments (docs/own-indicators.md)',
  ...closed(
    {
      vigie_indicators: { const: fileVersion },
      definitions: {
        ...some({
          type: 'object',
          required: ['kind'],
          properties: { kind: { enum: definitionKinds } },
          // One branch is looked at, so that an editor names the fault inside it.
          allOf: definitionKinds.map((kind) => ({
            if: { properties: { kind: { const: kind } } },
            // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema and is never awaited
            then: { $ref: `#/$defs/${kind}` },
          })),
        }),
      },
      weights: {
        type: 'object',
        description: 'By id of an indicator of this file; without one it weighs 0, is measured and shown',
        additionalProperties: closed({
          weights: {
            type: 'array',
            minItems: 2,
            items: { type: 'integer', minimum: -10_000, maximum: 10_000 },
            description:
              'Tenths of a deciban: known false first (0 or below), then one per stratum, never falling',
          },
          reason: text,
        }),
      },
    },
    ['vigie_indicators', 'definitions'],
  ),
  $defs: {
    ...byKind,
    column: { enum: columnNames },
    window,
    expression: {
      anyOf: [
        { type: 'number' },
        { type: 'string', pattern: '^\\$.', description: 'A parameter: $name' },
        duration,
        { $ref: '#/$defs/column' },
        { enum: [...bareWords] },
        ...kinds.flatMap(keyed),
      ],
    },
  },
};
