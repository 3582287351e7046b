import { VigieError } from '../../errors.js';
import { readTable, type UnusedLine } from '../csv/read-table.js';
import { currencyCodes } from '../currencies.js';
import { reasonSentence } from '../rejection.js';
import { parseRate, type Rate, type RateTable, sortedRates } from './rate-table.js';

export interface RatesRead {
  readonly table: RateTable;
  readonly unused: readonly UnusedLine[];
}

const names = { known: ['date', 'currency', 'rate'], required: ['date', 'currency', 'rate'] } as const;

/**
 * Reads `date,currency,rate` (units of the currency for one EUR, as the ECB publishes them). Lines that cannot be read
 * are returned, not thrown; `VigieError('file')` when the file as a whole cannot be read, `VigieError('configuration')`
 * when it has no rate that can be used.
 */
export async function readRates(path: string): Promise<RatesRead> {
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
  if (rates.size === 0) {
    const found =
      unused[0] === undefined
        ? 'it has no lines'
        : `line ${unused[0].line}, ${unused[0].field}: ${reasonSentence(unused[0].reason, 'en')}`;
    throw new VigieError(
      'configuration',
      path,
      `no rate in this file can be used (${found}); give lines such as 2026-01-31,USD,1.0842`,
    );
  }
  return { table: { source: path, rates: sortedRates([...rates.values()]) }, unused };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
