/** A file of statements to canonical rows, handed over and no more, or staged as the ledger loads them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formOf } from '../src/intake/formats.js';
import type { RowSink } from '../src/intake/reader.js';
import { openSource } from '../src/intake/source/source.js';
import { withRowCopy } from '../src/ledger/load/row-copy.js';
import { costText, peakMegabytes, spent } from './spent.js';

const [folder = '', how = ''] = process.argv.slice(2);
const path = join(folder, 'camt053.xml');

async function readInto(sink: RowSink): Promise<void> {
  const source = await openSource(path);
  const form = formOf(source);
  if (typeof form === 'string') throw new Error(`the file was taken for ${form}`);
  await form.read(source, sink, () => undefined);
}

async function handedOver(): Promise<number> {
  let rows = 0;
  const refuse = (): never => {
    throw new Error('the file was made to be read without a finding');
  };
  await readInto({ row: () => rows++, reject: refuse, finding: refuse, unknownColumn: refuse });
  return rows;
}

async function staged(): Promise<number> {
  return withRowCopy(join(folder, 'rows'), Buffer.alloc(32), async (copy) => {
    await readInto(copy);
    copy.flush();
    return copy.counts.payment;
  });
}

const cost = await spent(how === 'staged' ? staged : handedOver);
const bare: { readonly cpu: number } = JSON.parse(readFileSync(join(folder, 'bare-saxes.json'), 'utf8'));
const rate = (statSync(path).size / 1e6 / cost.cpu).toFixed(1);
const share = ((bare.cpu / cost.cpu) * 100).toFixed(0);
console.log(
  `  file to ${cost.result} rows, ${how}: ${costText(cost)}; ${rate} MB per CPU-s; peak memory ${peakMegabytes()} MB; ${share} % of the speed of saxes alone`,
);
