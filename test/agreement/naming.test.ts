/** S6, X2: what columns say of a named payment, as read plainly and by the engine. */
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnName, columnNames, columnOf } from '../../src/ledger/columns.js';
import type { Expression } from '../../src/typology/expression.js';
import { type Moment, momentAt } from '../../src/typology/interpret-moment.js';
import { rowValue } from '../../src/typology/interpret-row.js';
import { mayBeResidual, namesByColumns } from '../../src/typology/naming.js';
import { namingSql } from '../../src/typology/sql/naming-sql.js';
import type { PaymentEvent } from '../../src/typology/stream.js';
import { rowTruths } from './arbitrary-rows.js';
import { runs } from './runs.js';
import { type World, worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const conditions = rowTruths({ home: 'party', side: 'payer', facts: ['listed'], own: ['listed'] });

function paymentsOf(world: World): readonly PaymentEvent[] {
  return world.events.filter((event) => event.kind === 'payment');
}

/** The stream of each payment's payer, of which all or none are residual. */
function momentsOf(world: World, payment: PaymentEvent): readonly Moment[] {
  const moment = momentAt(world.setting, payment.payer, 'payer', world.events, world.asOf);
  return [new Set<PaymentEvent>(), new Set([payment])].map((residual) => ({ ...moment, residual }));
}

function isTrue(where: Expression, payment: PaymentEvent, moment: Moment): boolean {
  return rowValue(where, payment, moment, new Set()) === true;
}

test('a naming is true of every payment of which the condition is', () => {
  let met = 0;
  fc.assert(
    fc.property(worlds(), conditions, (world, where) => {
      const naming = namesByColumns(where);
      for (const payment of paymentsOf(world)) {
        const [other, residual] = momentsOf(world, payment);
        if (other === undefined || residual === undefined) throw new Error('no moments');
        if (isTrue(where, payment, residual)) expect(mayBeResidual(where)).toBe(true);
        if (!isTrue(where, payment, other)) continue;
        if (typeof naming !== 'boolean') met++;
        expect(typeof naming === 'boolean' ? naming : isTrue(naming, payment, other)).toBe(true);
      }
    }),
    { seed, numRuns: runs(200, 1_000) },
  );
  expect(met).toBeGreaterThan(100);
});

const types = { flag: 'BOOLEAN', enum: 'VARCHAR', small: 'SMALLINT', integer: 'BIGINT', key: 'BIGINT' };

function cell(payment: PaymentEvent, name: ColumnName): string {
  const value = payment.columns[name];
  if (value === undefined) return 'NULL';
  const { type, values = [] } = columnOf(name);
  if (type === 'enum') return `'${values[value]}'`;
  return type === 'flag' ? String(value === 1) : String(value);
}

test('the engine names the same payments', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const columns = columnNames.map((name) => `"${name}" ${types[columnOf(name).type]}`);
  let met = 0;
  const agrees = async (world: World, all: readonly Expression[]): Promise<void> => {
    const payments = paymentsOf(world);
    await connection.run(`CREATE OR REPLACE TABLE source (seq INTEGER, ${columns.join(', ')})`);
    const rows = payments.map(
      (each) => `(${each.seq}, ${columnNames.map((name) => cell(each, name)).join(', ')})`,
    );
    if (rows.length > 0) await connection.run(`INSERT INTO source VALUES ${rows.join(', ')}`);
    for (const where of all) {
      const naming = namesByColumns(where);
      if (typeof naming === 'boolean') continue;
      const found = await connection.runAndReadAll(
        `SELECT seq FROM source p WHERE ${namingSql(naming)} ORDER BY seq`,
      );
      const expected = payments.filter((payment) => {
        const [moment] = momentsOf(world, payment);
        return moment !== undefined && isTrue(naming, payment, moment);
      });
      met += expected.length;
      expect(found.getRows().map(([seq]) => Number(seq))).toEqual(
        expected.map(({ seq }) => seq).toSorted((a, b) => a - b),
      );
    }
  };
  await fc.assert(fc.asyncProperty(worlds(), fc.array(conditions, { minLength: 5, maxLength: 10 }), agrees), {
    seed,
    numRuns: runs(20, 200),
  });
  expect(met).toBeGreaterThan(100);
  connection.closeSync();
  instance.closeSync();
});
