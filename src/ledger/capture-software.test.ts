/** I10: which merchants sell software that captures a screen or a call, through the door. */
import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../intake/payment.js';
import type { LoadOptions } from './load.js';
import { loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();

async function seen(
  rows: readonly PaymentText[],
  options: Partial<LoadOptions> = {},
): Promise<readonly unknown[]> {
  const ledger = await place.ledger();
  const given = rows.map((row, i) => ({ ...plain, payment_id: `T${i}`, ...row }));
  await loadRows(place, ledger, given, options);
  const found = await ledger.rows('SELECT capture_software AS seen FROM payment ORDER BY seq');
  return found.map(({ seen: value }) => value);
}

describe('capture software', () => {
  it('is told by category and a listed name, whatever its spelling', async () => {
    const found = await seen([
      { merchant_category: '5734', merchant_name: 'BANDICAM* Seoul' },
      { merchant_category: '5817', merchant_name: 'FS *Screencast-O-Matic' },
      { merchant_name: 'Techsmith Corp' },
      { merchant_category: '5818', merchant_name: 'Example VPN' },
      { merchant_category: '5734', merchant_name: 'Bandicamera' },
      { merchant_category: '5411', merchant_name: 'Bandicam' },
    ]);
    expect(found).toEqual([true, true, true, false, false, false]);
  });

  it('is unknown without a name, where the category leaves it open', async () => {
    expect(await seen([{ merchant_category: '5734' }, {}, { merchant_category: '5411' }])).toEqual([
      null,
      null,
      false,
    ]);
  });

  it('is read by another list where one is given', async () => {
    const own = [{ name: 'own recorder', source: 'test', owner: 'test', expires: '2030-01-01' }];
    const rows = ['Own Recorder', 'Bandicam'].map((merchant_name) => {
      return { merchant_category: '5734', merchant_name };
    });
    expect(await seen(rows, { captureSoftware: own })).toEqual([true, false]);
  });
});
