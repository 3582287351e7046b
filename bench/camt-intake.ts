/** A file of statements to canonical rows, as they are staged, without what the ledger does with them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formOf } from '../src/intake/formats.js';
import { openSource } from '../src/intake/source/source.js';
import { withRowCopy } from '../src/ledger/load/row-copy.js';
import { costText, peakMegabytes, spent } from './spent.js';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, 'camt053.xml');
const cost = await spent(async () => {
  const source = await openSource(path);
  const form = formOf(source);
  if (typeof form === 'string') throw new Error(`the file was taken for ${form}`);
  return withRowCopy(join(folder, 'rows'), Buffer.alloc(32), async (copy) => {
    await form.read(source, copy, () => undefined);
    copy.flush();
    if (copy.rejected.length > 0) throw new Error('rows of the file were rejected');
    return copy.counts.payment;
  });
});
const bare: { readonly cpu: number } = JSON.parse(readFileSync(join(folder, 'bare-saxes.json'), 'utf8'));
const rate = (statSync(path).size / 1e6 / cost.cpu).toFixed(1);
console.log(
  `  file to ${cost.result} rows: ${costText(cost)}; ${rate} MB per CPU-s; peak memory ${peakMegabytes()} MB`,
);
console.log(`  ${((bare.cpu / cost.cpu) * 100).toFixed(0)} % of the speed of saxes alone, by CPU`);
