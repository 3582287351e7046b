import { readFile, stat } from 'node:fs/promises';
import { VigieError } from '../../errors.js';
import { readTable, type UnusedLine } from '../csv/read-table.js';
import { currencyCodes } from '../currencies.js';
import { reasonSentence } from '../rejection.js';
import { isZip, onlyTableIn } from '../source/zip.js';
import { parseRate, type Rate, type RateTable, sortedRates } from './rate-table.js';
import { isWideTable, readWideRates, type WideRates } from './wide-rates.js';

export interface RatesRead {
  readonly table: RateTable;
  readonly unused: readonly UnusedLine[];
}

const names = { known: ['date', 'currency', 'rate'], required: ['date', 'currency', 'rate'] } as const;

/**
 * Reads `date,currency,rate` (units of the currency for one EUR), or the ECB's own table of days and currencies, which may be
 * zipped as it is published. Lines that cannot be read
 * are returned, not thrown; `VigieError('file')` when the file as a whole cannot be read, `VigieError('configuration')`
 * when it has no rate that can be used.
 */
export async function readRates(path: string): Promise<RatesRead> {
  const wide = await wideText(path);
  const { rates, unused } = wide === undefined ? await readLines(path) : readWideRates(wide);
  if (rates.length === 0) {
    const found =
      unused[0] === undefined
        ? 'it has no lines'
        : `line ${unused[0].line}, ${unused[0].field}: ${reasonSentence(unused[0].reason, 'en')}`;
    throw new VigieError(
      'configuration',
      path,
      `no rate in this file can be used (${found}); give lines such as 2026-01-31,USD,1.0842, or the ECB's eurofxref-hist.csv`,
    );
  }
  return { table: { source: path, rates: sortedRates(rates) }, unused };
}

const mostBytes = 64 << 20;

/** The text of a table of days and currencies; undefined for one of lines. */
async function wideText(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  // What is no such file is told of by whoever reads lines.
  if (found?.isFile() !== true || found.size > mostBytes) return undefined;
  const bytes = await readFile(path).catch((cause: unknown): never => {
    throw new VigieError('file', path, 'the file cannot be read; check its permissions', { cause });
  });
  if (!isZip(bytes)) {
    const text = bytes.toString('utf8');
    return isWideTable(text) ? text : undefined;
  }
  const text = onlyTableIn(path, bytes).toString('utf8');
  if (isWideTable(text)) return text;
  throw new VigieError(
    'file',
    path,
    'the table in this ZIP archive is no table of days and currencies; unpack it',
  );
}

async function readLines(path: string): Promise<WideRates> {
  const { rows, rejected } = await readTable(path, names);
  const unused: UnusedLine[] = rejected.map((row) => ({ ...row, field: '' }));
  const rates = new Map<string, Rate>();
  for (const { line, cells } of rows) {
    const { date = '', currency = '', rate = '' } = cells;
    const scaled = parseRate(rate);
    const key = `${currency} ${date}`;
    if (!isDay(date)) unused.push({ line, field: 'date', reason: 'not-a-date' });
    else if (!currencyCodes.includes(currency))
      unused.push({ line, field: 'currency', reason: 'unknown-currency' });
    else if (scaled === undefined) unused.push({ line, field: 'rate', reason: 'not-a-rate' });
    else if (rates.has(key) && rates.get(key)?.scaled !== scaled)
      unused.push({ line, field: 'rate', reason: 'rates-differ' });
    else rates.set(key, { day: date, currency, scaled });
  }
  unused.sort((a, b) => a.line - b.line);
  return { rates: [...rates.values()], unused };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
