import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Leads, lookUp, readLeads, readRestricted } from './read-leads.js';
import { testFolder } from './test-folder.js';

const header =
  'as_of,rank,party_id,role,route,score_db,probability,band,fragile,alert_at,first_hit_at,last_hit_at,' +
  'last_payment_at,payments,counterparties,total_ref_minor,ref_currency,indicators,explanations,network_id\n';

function leads(...rows: readonly string[]): Promise<Leads> {
  return readLeads(
    join(testFolder({ 'leads.csv': header + rows.map((row) => `${row}\n`).join('') }), 'leads.csv'),
  );
}

test('reads scores and ids that were kept from a spreadsheet', async () => {
  const { ofRole, count } = await leads(
    "2026-01-01,1,'+4470,payer,review,'-12.3,,weak,false,2025-05-05T00:00:00Z,,,,3,2,4500,EUR,short-gaps;one-to-many,,",
    '2026-01-01,,b,beneficiary,restricted,,,,,,,,,1,1,10,EUR,,,',
  );
  expect(count).toBe(2);
  expect(lookUp(ofRole.payer, '+4470')).toEqual({
    route: 'review',
    ranked: true,
    score: -12.3,
    alertAt: Date.UTC(2025, 4, 5),
    indicators: ['short-gaps', 'one-to-many'],
  });
  expect(lookUp(ofRole.beneficiary, 'b')).toMatchObject({ ranked: false, score: Number.NEGATIVE_INFINITY });
  expect(lookUp(ofRole.payer, 'b')).toBeUndefined();
});

test('refuses what would be counted wrongly', async () => {
  const row = 'd,1,a,payer,review,1.5,,,,,,,,,,,,,,';
  await expect(leads(row, row)).rejects.toThrow('twice');
  await expect(leads(row.replace('1.5', 'high'))).rejects.toThrow('decibans');
});

test('a restricted party has a route and no rank, unless it is a lead as well', async () => {
  const folder = testFolder({
    'restricted.csv': 'as_of,party_id,role,reason,payments\nd,m,payer,minor,3\nd,a,payer,minor,1\n',
  });
  const listed = await leads('d,1,a,payer,review,1.5,,,,,,,,,,,,,,');
  const { ofRole, count, minorsRanked } = await readRestricted(join(folder, 'restricted.csv'), listed);
  expect(listed.minorsRanked).toEqual({ payer: 0, beneficiary: 0 });
  expect(minorsRanked).toEqual({ payer: 1, beneficiary: 0 });
  expect(ofRole.payer.get('m')).toMatchObject({ route: 'restricted', ranked: false });
  expect(ofRole.payer.get('a')).toMatchObject({ route: 'review', ranked: true });
  expect(count).toBe(2);
});
