import { expect, it } from 'vitest';
import { keyOf } from '../intake/facts/text-sql.js';
import { loadFiles } from './load.js';
import { currentPins } from './pins.js';
import { csvOf, plain, workplace } from './testing/payment-file.js';

const place = workplace();

it('counts the payers of a surely family name, and no word that may be of a given name (I10)', async () => {
  const names = [
    'Thi Mai Tran',
    'Van Hung Mai',
    'Hung Tran',
    'Garcia Lopez, Ana',
    'Juan Garcia Lopez',
    'Ana',
  ];
  const rows = names.map((payer_name, i) => ({
    ...plain,
    payment_id: `T${i}`,
    payer_id: `P${i}`,
    payer_name,
  }));
  const ledger = await place.ledger();
  await loadFiles(ledger, [place.file('names.csv', csvOf(rows))], { receivedAt: 1_750_000_000_000 });
  const { nameFrequency } = await currentPins(ledger);
  const payers = (word: string): Promise<number> =>
    ledger.number(`SELECT coalesce(sum(payers), 0) FROM (SELECT ${keyOf(`'${word}'`)} AS name_key)
      JOIN name_frequency USING (name_key) WHERE version = ${nameFrequency}`);
  const counted = ['tran', 'mai', 'hung', 'garcia', 'lopez', 'ana'].map(payers);
  expect(await Promise.all(counted)).toEqual([2, 1, 0, 1, 2, 0]);
});
