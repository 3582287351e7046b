/** The JSON Schema of a mapping, for editors; `schemas/mapping-1.schema.json` is its text. */
import { type PaymentColumn, paymentColumns, requiredColumns } from '../payment.js';
import { encodings } from '../source/text.js';
import { closedColumns, columnKind } from './column-kind.js';
import { decimalMarks, groupingMarks, quotes, sideFields } from './mapping.js';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
/** A column may be called 2024, which YAML of editors takes for a number. */
const name: Schema = {
  type: ['string', 'number'],
  description: 'A column of the file, as its header names it',
};
const names: Schema = { type: 'array', items: name, minItems: 1 };
const texts: Schema = { type: 'array', items: { type: ['string', 'number', 'boolean'] } };

function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    ...(required.length === 0 ? {} : { required }),
  };
}

/** What a value of the payment's column may be. */
function target(column: PaymentColumn): Schema {
  const allowed = closedColumns.get(column);
  return allowed === undefined ? { type: ['string', 'number', 'boolean'] } : { enum: [...allowed, ''] };
}

function cells(column: PaymentColumn): Schema {
  const kind = columnKind(column);
  const isTime = kind === 'time' || kind === 'date';
  return closed({
    column: name,
    join: names,
    with: { type: 'string', description: 'Stands between the joined cells; a space when left out' },
    split: closed({ by: text, part: { type: 'integer', minimum: 1, maximum: 99 } }, ['by', 'part']),
    ...(isTime
      ? { format: { oneOf: [text, { type: 'array', items: text }], description: 'DD/MM/YYYY HH:mm[:ss]' } }
      : {}),
    values: { type: 'object', additionalProperties: target(column) },
    others: target(column),
    default: target(column),
    ...(kind === 'amount'
      ? { negative: { enum: ['reject', 'unsigned'] }, unit: { enum: ['major', 'minor'] } }
      : {}),
  });
}

function source(column: PaymentColumn): Schema {
  return {
    oneOf: [
      name,
      closed({ value: target(column) }, ['value']),
      { ...cells(column), oneOf: [{ required: ['column'] }, { required: ['join'] }] },
      ...(column === 'payment_id' ? [closed({ digest: names }, ['digest'])] : []),
      ...(column === 'amount' ? [closed({ debit: name, credit: name }, ['debit', 'credit'])] : []),
    ],
  };
}

/** Columns of one kind share a definition. */
function kindOf(column: PaymentColumn): string {
  const kind = columnKind(column);
  return kind === 'closed' || kind === 'amount' || column === 'payment_id' ? column : kind;
}

function shared(column: PaymentColumn): Schema {
  return { $ref: `#/definitions/${kindOf(column)}` };
}

const side: Schema = closed(Object.fromEntries(sideFields.map((field) => [field, shared(`payer_${field}`)])));

export const mappingSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:vigie:schema:mapping-1',
  title: 'Vigie mapping',
  description: 'Which column of a table is which of a payment (docs/formats/mapped-csv.md)',
  ...closed(
    {
      vigie_mapping: { const: 1 },
      file: closed({
        encoding: { enum: [...encodings] },
        delimiter: { type: 'string', description: 'One character, or tab' },
        quote: { enum: [...quotes] },
        skip_lines: { type: 'integer', minimum: 0, maximum: 999 },
        header: { type: 'boolean' },
        width: { type: 'integer', minimum: 1, maximum: 9999 },
        time_zone: { type: 'string', description: 'Of times without an offset, such as Europe/Paris' },
        empty: { ...texts, description: 'Texts that stand for an empty cell' },
      }),
      numbers: closed({ decimal: { enum: [...decimalMarks] }, grouping: { enum: [...groupingMarks] } }),
      columns: closed(
        Object.fromEntries(paymentColumns.map((column) => [column, shared(column)])),
        requiredColumns,
      ),
      holder: { $ref: '#/definitions/side' },
      counterparty: { $ref: '#/definitions/side' },
      direction: closed({ column: name, out: texts, in: texts }, ['column', 'out', 'in']),
      leave_out: { type: 'array', items: closed({ column: name, values: texts }, ['column', 'values']) },
    },
    ['vigie_mapping', 'columns'],
  ),
  definitions: {
    side,
    ...Object.fromEntries(paymentColumns.map((column) => [kindOf(column), source(column)])),
  },
};
