import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { mutation } from '../testing/mutated.js';
import { rowsOf } from '../testing/rows-of.js';
import { mappedCsv } from './mapped-csv.js';
import { mappingOf } from './testing/mapping-of.js';

const runs = Number(process.env['VIGIE_MUTATIONS'] ?? 300);
const lines = ['id;at;amount;name;text'];
for (const id of [1, 2, 3])
  lines.push(`T${id};0${id}.03.2025 10:0${id};1.04${id},50;Åsa & Co;"watchword ""x""\n; z"`);
const sample = `${lines.join('\r\n')}\r\n`;
const mapping = [
  'vigie_mapping: 1',
  'file: {delimiter: ";", time_zone: Europe/Stockholm}',
  "numbers: {decimal: ',', grouping: '.'}",
  'columns: {payment_id: id, executed_at: {column: at, format: DD.MM.YYYY HH:mm}, amount: amount, currency: {value: EUR}, payer_name: name, purpose: text}',
];

it('reads a file that was changed, or is one clear error', async () => {
  const reader = mappedCsv(await mappingOf(...mapping));
  expect((await rowsOf(sample, reader)).rows).toHaveLength(3);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      const bytes = change(Buffer.from(sample));
      if (bytes.length === 0) return;
      const result = await rowsOf(bytes, reader).catch((error: unknown) => error);
      if (result instanceof VigieError) {
        expect(result.message).not.toContain('watchword');
        return;
      }
      if (result instanceof Error) throw result;
      read++;
    }),
    { numRuns: runs },
  );
  expect(read).toBeGreaterThan(runs / 4);
});

it('is changed as well: a mapping is read, or is one clear error that names it', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      const text = change(Buffer.from(mapping.join('\n'))).toString('utf8');
      const result = await mappingOf(text).catch((error: unknown) => error);
      if (!(result instanceof Error)) read++;
      else if (!(result instanceof VigieError)) throw result;
    }),
    { numRuns: runs },
  );
  expect(read).toBeGreaterThan(0);
});
