/** Everything that a reader must know before trusting a screening, in the order in which it is told. */
import type { UnusedLine } from '../../intake/csv/read-table.js';
import type { Role } from '../../intake/payment.js';
import { unusedLines } from '../../intake/unused-lines.js';
import { countLaterPayments } from '../../ledger/later-payments.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { PartyMapInForce } from '../../ledger/party-map-in-force.js';
import type { Pins } from '../../ledger/pins.js';
import type { RatesInForce } from '../../ledger/rates-in-force.js';
import { leftOutOfFacts } from '../../network/facts/left-out.js';
import type { Instant } from '../../time.js';
import type { ParityState } from '../parity/parity-record.js';
import type { Weights } from '../weights.js';
import { inputWarnings } from './input-warnings.js';
import { readInPart } from './read-in-part.js';
import type { ScoredTable } from './scored-table.js';
import type { ScreenOptions } from './screen-options.js';
import type { ScreenWarning } from './screen-warning.js';
import { staleWarnings } from './stale-warnings.js';
import type { TakenIn } from './take-in.js';

export interface Warned {
  readonly ledger: Ledger;
  readonly options: ScreenOptions;
  readonly pins: Pins;
  readonly taken: TakenIn;
  readonly asOf: Instant | null;
  readonly partyMap: PartyMapInForce;
  readonly rates: RatesInForce | null;
  readonly weights: Weights;
  readonly parity: ParityState;
  readonly tables: Readonly<Record<Role, readonly ScoredTable[]>>;
}

export async function screenWarnings(warned: Warned): Promise<readonly ScreenWarning[]> {
  const { ledger, options, pins, taken, asOf, partyMap, rates, weights, parity, tables } = warned;
  const seen = await ledger.number(
    `SELECT count(*) FROM (SELECT 1 FROM payment WHERE "at" <= ${pins.asOf} AND seq <= ${pins.maxSeq} LIMIT 1)`,
  );
  const unused = (file: string, lines: readonly UnusedLine[] = []): ScreenWarning[] =>
    unusedLines(lines).map((group) => ({ code: 'lines-unused', file, ...group }));
  return [
    ...(seen === 0 ? [{ code: 'no-payments', as_of: asOf } as const] : []),
    ...taken.notRemoved,
    ...staleWarnings(asOf, weights, taken.files),
    ...(parity.state === 'not-shown'
      ? [{ code: 'parity-not-shown', version: weights.version } as const]
      : []),
    ...inputWarnings({
      partyMap,
      rates,
      limits: taken.limits,
      leftOut: pins.network ? await leftOutOfFacts(ledger) : null,
      inPart: readInPart(tables),
      later: seen === 0 ? 0 : await countLaterPayments(ledger, pins),
    }),
    ...unused(options.rates ?? '', taken.unusedRates),
    ...unused(options.listed ?? '', taken.list?.unused),
    ...unused(options.outcomes ?? '', taken.outcomes?.unused),
  ];
}
