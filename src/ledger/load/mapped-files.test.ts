import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFile } from '../../intake/mapped/describe/describe.js';
import { mappingText } from '../../intake/mapped/describe/write-mapping.js';
import {
  canonical,
  type Dialect,
  formOf,
  transfers,
  writtenIn,
} from '../../intake/mapped/testing/dialect.js';
import { mappingOf } from '../../intake/mapped/testing/mapping-of.js';
import { checkFiles } from '../check-files.js';
import type { Ledger } from '../ledger.js';
import { loadFiles } from '../load.js';
import { loadRows, workplace } from '../testing/payment-file.js';

const place = workplace();
const receivedAt = 1_800_000_000_000;
const how: Dialect = {
  language: 'de',
  delimiter: ';',
  encoding: 'windows-1252',
  lineEnd: '\r\n',
  decimal: ',',
  grouping: '.',
  order: 'dmy',
  mark: '.',
  hasClock: true,
  preamble: 1,
};

async function contents(ledger: Ledger): Promise<unknown> {
  return [
    await ledger.rows('SELECT * EXCLUDE (received_at, line, "offset") FROM payment ORDER BY seq'),
    await ledger.rows('SELECT record, role, record_id, id_rule FROM record ORDER BY record'),
  ];
}

describe('files read by a mapping', () => {
  it('are the same ledger as the same payments in the columns of a payment (I14)', async () => {
    await fc.assert(
      fc.asyncProperty(transfers, async (list) => {
        const path = place.file('german.csv', writtenIn(list, how));
        const found = await describeFile(path);
        if ('form' in found) throw new Error(found.form);
        const text = mappingText(found.proposal, { language: 'en' });
        const mapping = await mappingOf(text.replace("format: '?'", `format: "${formOf(how)}"`));
        const [mapped, plain] = [await place.ledger(), await place.ledger()];
        const [report] = await loadFiles(mapped, [path], { receivedAt, mappings: [mapping] });
        expect(report).toMatchObject({ read: list.length, accepted: list.length, rejected: 0 });
        expect(report?.format).toMatch(/^mapped-csv:[0-9a-f]{12}$/);
        const quality = mapping.columns.get('time_quality');
        const rows = canonical(list, how).map((row) => ({
          ...row,
          ...(quality?.kind === 'constant' ? { time_quality: quality.text } : {}),
        }));
        await loadRows(place, plain, rows, { receivedAt });
        expect(await contents(mapped)).toEqual(await contents(plain));
      }),
      { numRuns: 3 },
    );
  });

  const columns = [
    'vigie_mapping: 1',
    'columns:',
    '  payment_id: id',
    '  executed_at: at',
    '  amount: sum',
    '  payer_name: who',
  ];

  it('change nothing when given again, and are not read by another mapping unless forgotten (I11)', async () => {
    const path = place.file('again.csv', 'id,at,sum,who\n1,2026-05-20,1.5,A\n2,2026-05-20,x,B\n');
    const ledger = await place.ledger();
    const one = await mappingOf(...columns, '  currency: {value: EUR}', '# the same');
    const other = await mappingOf(...columns, '  currency: {value: SEK}');
    const [first] = await loadFiles(ledger, [path], { receivedAt, mappings: [one] });
    expect(first).toMatchObject({ read: 2, accepted: 1, rejected: 1, reasons: { 'amount-not-a-number': 1 } });
    const [again] = await loadFiles(ledger, [path], { receivedAt, mappings: [one] });
    expect(again).toMatchObject({ alreadyLoaded: true, duplicates: 1 });
    await expect(loadFiles(ledger, [path], { receivedAt, mappings: [other] })).rejects.toMatchObject({
      code: 'configuration',
      path,
      message: expect.stringContaining('vigie ledger forget'),
    });
  });

  it('can be tried without keeping anything, with the lines of each reason', async () => {
    const path = place.file(
      'tried.csv',
      'id,at,sum,who\n1,2026-05-20,1.5,A\n2,2026-05-20,x,B\n3,2026-05-20,y,B\n4,2026,1,C\n',
    );
    const mapping = await mappingOf(...columns, '  currency: {value: EUR}');
    const [checked] = await checkFiles([path], { receivedAt, mappings: [mapping] });
    expect(checked?.report).toMatchObject({ read: 4, accepted: 1, rejected: 3 });
    expect(checked?.places).toEqual([
      { field: 'amount', reason: 'amount-not-a-number', count: 2, lines: [3, 4], offsets: [33, 50] },
      { field: 'executed_at', reason: 'not-a-time', count: 1, lines: [5], offsets: [67] },
    ]);
  });
});
