/** The pages about mappings and columns say what the code reads. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paymentColumns, requiredColumns } from '../payment.js';
import { closedColumns, columnKind } from './column-kind.js';
import { layoutKeys, mappingKeys } from './read-mapping.js';
import { sourceKeys } from './read-source.js';
import { mappingOf } from './testing/mapping-of.js';

const page = readFileSync('docs/formats/mapped-csv.md', 'utf8');
const columnsPage = readFileSync('docs/formats/columns.md', 'utf8');
const examples = [...page.matchAll(/^\| `(\w+)` +\| `([^`]+: [^`]+)` +\|/gm)].map(
  ([, key = '', line = '']) => ({
    key,
    line,
  }),
);
const required = new Map([
  ['payment_id', 'id'],
  ['executed_at', 'at'],
  ['amount', 'sum'],
  ['currency', 'ccy'],
]);

describe('the page about mappings', () => {
  it('has one example of every key', () => {
    const above = ['vigie_mapping', 'file', 'columns'];
    expect(examples.map(({ key }) => key)).toEqual([
      ...sourceKeys.filter((key) => key !== 'debit' && key !== 'credit' && key !== 'digest'),
      'debit',
      'credit',
      'digest',
      ...mappingKeys.filter((key) => !above.includes(key)),
    ]);
    for (const key of [...above, ...layoutKeys]) expect(page).toContain(`${key}`);
    for (const key of layoutKeys) expect(page).toMatch(new RegExp(`^\\| .*\`${key}\`.*\\|`, 'm'));
  });

  it.each(examples)('reads its example of $key', async ({ key, line }) => {
    const column = line.slice(0, line.indexOf(':'));
    const isTop = mappingKeys.some((each) => each === column);
    const rest = [...required]
      .filter(([name]) => name !== column)
      .map(([name, from]) => `  ${name}: ${from}`);
    const needsHolder = ['counterparty', 'direction', 'debit', 'credit'].includes(key);
    const mapping = await mappingOf(
      'vigie_mapping: 1',
      ...(isTop ? [line] : []),
      ...(needsHolder ? ['holder: { account: Own }'] : []),
      'columns:',
      ...rest,
      ...(isTop ? [] : [`  ${line}`]),
    );
    expect(mapping.columns.size).toBeGreaterThanOrEqual(requiredColumns.length);
  });

  it('reads its mapping as a whole', async () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect((await mappingOf(yaml)).leaveOut).toHaveLength(1);
  });
});

describe('the page about columns', () => {
  const rows = [...columnsPage.matchAll(/^\| `(\w+)` +\| ([^|]+?) +\| ([^|]+?) +\|/gm)];

  it('lists the columns of a payment in their order, with their form or values', () => {
    expect(rows.map(([, column]) => column)).toEqual([...paymentColumns]);
    expect(rows.map(([, , form]) => form)).toEqual(
      paymentColumns.map(
        (column) =>
          closedColumns
            .get(column)
            ?.map((value) => `\`${value}\``)
            .join(', ') ?? columnKind(column),
      ),
    );
  });

  it('says which must be there', () => {
    const said = rows
      .filter(([, , , meaning]) => meaning?.startsWith('required'))
      .map(([, column]) => column);
    expect(said).toEqual([...requiredColumns]);
  });
});
