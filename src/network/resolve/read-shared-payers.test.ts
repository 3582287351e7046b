import { expect, it } from 'vitest';
import { loadRows, workplace } from '../../ledger/testing/payment-file.js';
import { findPairs } from './candidate-pairs.js';
import { frequencyStatements } from './frequency-sql.js';
import { profileStatements } from './profile-sql.js';
import { readSharedPayers } from './read-shared-payers.js';
import { to } from './testing/people.js';

const place = workplace();

/** Who pays whom, at which agent. */
const paid: readonly (readonly [payer: string, payee: string, agent: string])[] = [
  ['Anna Ek', 'Amihan', 'A1'],
  ['Anna Ek', 'Bayani', 'A1'],
  ['Anna Ek', 'Corazon', 'A2'],
  ['', 'Amihan', 'A1'],
  ['', 'Bayani', 'A1'],
  ['Piet Smit', 'Amihan', 'A1'],
  ['Piet Smit', 'Corazon', 'A2'],
];

it('reads who pays several at one agent, the words of their names, and all who pay', async () => {
  const ledger = await place.ledger();
  const rows = paid.map(([payer, payee, agent]) =>
    to(payee, `${payee} Dalisay`, {
      beneficiary_phone: '',
      payout_agent: agent,
      payer_id: `P-${payer}`,
      payer_name: payer,
    }),
  );
  await loadRows(place, ledger, rows);
  for (const statement of [...profileStatements, ...frequencyStatements]) await ledger.run(statement);
  await findPairs(ledger);
  const { together, kin, payers, place: order } = await readSharedPayers(ledger);
  const ids = new Map(
    (await ledger.rows<{ record: number; id: string }>('SELECT record, record_id AS id FROM record')).map(
      ({ record, id }) => [record, id.replace('P-', '')],
    ),
  );
  const called = (records: Iterable<number>) => [...records].map((each) => ids.get(each)).sort();
  const found = together.map(({ payer, records }) => [ids.get(payer), called(records).join(' ')]).sort();
  expect(found).toEqual([
    ['', 'Amihan Bayani'],
    ['Anna Ek', 'Amihan Bayani'],
  ]);
  expect(called(kin.keys())).toEqual(['Amihan', 'Anna Ek', 'Bayani', 'Piet Smit']);
  expect([...kin.values()].map((marks) => marks.length)).toEqual([2, 2, 2, 2]);
  const records = [...ids.keys()].sort((a, b) => a - b);
  expect(
    records
      .map((each) => called(payers(each)).join(', '))
      .filter((each) => each !== '')
      .sort(),
  ).toEqual([', Anna Ek', ', Anna Ek, Piet Smit', 'Anna Ek, Piet Smit']);
  expect(called(order.keys())).toEqual(['Amihan', 'Bayani']);
});
