import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const head = '{1:F01BNORPHMMAXXX0000000001}{2:O1031200250301ESSESESSAXXX00000000012503011200N}';

function message(fields: string, block3 = ''): string {
  return `${head}${block3}{4:\n${fields}\n-}\n`;
}

const base = ':20:REF1\n:23B:CRED\n:32A:250301EUR45,5';

async function cellsOf(fields: string, block3 = '') {
  const { rows } = await rowsOf(message(fields, block3));
  return rows[0]?.cells ?? {};
}

describe('MT103', () => {
  it('is one payment, with its place', async () => {
    const read = await rowsOf(`\n${message(base)}`);
    expect(read.format).toBe('swift');
    expect(read.rows).toEqual([
      {
        kind: 'payment',
        place: { line: 2, offset: 1 },
        cells: {
          payment_id: 'ESSESESS/REF1/2025-03-01',
          executed_at: '2025-03-01',
          time_quality: 'settled',
          amount: '45.5',
          currency: 'EUR',
          channel: 'bank_transfer',
          provider_id: 'ESSESESS',
          transfer_reference: 'REF1',
          payout_agent: 'BNORPHMM',
        },
      },
    ]);
    expect([read.rejected, read.findings]).toEqual([[], ['id-from-message 20']]);
  });

  it('goes by its UETR', async () => {
    const uetr = '{3:{108:X}{121:8579F4A4-A547-463E-AE63-E7C6620D59B4}}';
    expect((await cellsOf(base, uetr)).payment_id).toBe('8579f4a4-a547-463e-ae63-e7c6620d59b4');
    expect((await rowsOf(message(base, uetr))).findings).toEqual([]);
  });

  it('has the sender of a message that goes out', async () => {
    const { rows } = await rowsOf(`{1:F01ESSESESSAXXX0000000001}{2:I103BNORPHMMXABCN}{4:\n${base}\n-}`);
    expect(rows[0]?.cells).toMatchObject({ provider_id: 'ESSESESS', payout_agent: 'BNORPHMMABC' });
  });

  it('sends what was instructed and pays out what was settled', async () => {
    expect(await cellsOf(`${base}\n:33B:SEK500,`)).toMatchObject({
      amount: '500',
      currency: 'SEK',
      payout_amount: '45.5',
      payout_currency: 'EUR',
    });
    expect((await cellsOf(`${base}\n:33B:EUR45,5`)).payout_amount).toBeUndefined();
  });

  it('reads customers by their lines', async () => {
    expect(
      await cellsOf(
        `${base}\n:50K:/SE4550000000058398257466\nANNA LARSSON\nSTORGATAN 1\nSTOCKHOLM\n:52A:SWEDSESS\n:57A:/12\nMBTCPHMM\n:59:/0012\nMARIA CRUZ\nCEBU CITY\n:70:/ROC/E2E-7\nför mat`,
      ),
    ).toMatchObject({
      payer_account: 'SE4550000000058398257466',
      payer_name: 'ANNA LARSSON',
      payer_address: 'STORGATAN 1, STOCKHOLM',
      provider_id: 'SWEDSESS',
      payout_agent: 'MBTCPHMM',
      beneficiary_account: '0012',
      beneficiary_name: 'MARIA CRUZ',
      beneficiary_address: 'CEBU CITY',
      transfer_reference: 'E2E-7',
      purpose: '/ROC/E2E-7\nför mat',
    });
  });

  it('reads customers by their numbers', async () => {
    const cells = await cellsOf(
      `${base}\n:50F:CUST/SE/ESSESESS/77\n1/ANNA\n1/LARSSON\n2/STORGATAN 1\n3/SE/11122 STOCKHOLM\n4/19700102\n5/SE/LUND\n:59F:/0012\n1/MARIA CRUZ\n3/PH/CEBU CITY\n6/PH/MBTCPHMM/88`,
    );
    expect(cells).toMatchObject({
      payer_id: '77',
      payer_name: 'ANNA LARSSON',
      payer_country: 'SE',
      payer_address: 'STORGATAN 1, 11122 STOCKHOLM',
      payer_birth_date: '1970-01-02',
      payer_type: 'person',
      beneficiary_id: '88',
      beneficiary_account: '0012',
      beneficiary_country: 'PH',
      beneficiary_country_basis: 'address',
      beneficiary_address: 'CEBU CITY',
    });
    expect([cells.payer_account, cells.beneficiary_type]).toEqual([undefined, undefined]);
  });

  it('takes no number of an authority for a customer number', async () => {
    expect((await cellsOf(`${base}\n:50F:NIDN/SE/700102\n1/ANNA\n7/SE/123`)).payer_id).toBeUndefined();
  });

  it('knows an institution by its BIC', async () => {
    expect(await cellsOf(`${base}\n:50A:/12\nESSESESSXXX\n:59A:MBTCPHMM`)).toMatchObject({
      payer_account: '12',
      payer_type: 'organisation',
      beneficiary_type: 'organisation',
    });
  });

  it.each([
    ['RETN', 'returned'],
    ['REJT', 'refused'],
  ])('with /%s/ tells what became of another', async (code, status) => {
    const { rows } = await rowsOf(message(`${base}\n:72:/${code}/59\n/AC04/closed\n/MREF/OLD-1`));
    expect(rows[0]).toMatchObject({
      kind: 'status',
      cells: { status, status_at: '2025-03-01', status_reason: 'AC04', transfer_reference: 'OLD-1' },
    });
    expect(rows[0]?.cells.amount).toBeUndefined();
  });

  it('was refused when the network did not take it', async () => {
    const answer = (code: string): string => `{1:F21ESSESESSAXXX0000000001}{4:{177:2503011200}${code}}`;
    const { rows } = await rowsOf(
      `${answer('{451:1}{405:H50}')}${message(base)}${answer('{451:0}')}${message(base.replace('REF1', 'REF2'))}`,
    );
    expect(rows.map(({ cells }) => [cells.status, cells.status_reason])).toEqual([
      ['refused', 'H50'],
      [undefined, undefined],
    ]);
  });
});
