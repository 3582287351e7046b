/** What screening keeps of every party evaluated in one role: flat columns, so that threads can hand them over whole. */

/**
 * What indicators weigh at as_of, tenths of a deciban (`Scorer.counted`), those that weigh anything: of each row few do.
 * The entries of a row end at `end`, those of the next begin there; they stand in the order of the catalogue.
 */
export interface CountedColumns {
  readonly end: Int32Array;
  readonly indicator: Int16Array;
  readonly weight: Int16Array;
}

/** Scores are tenths of a deciban; instants are ms, NaN for never; ages are years, -1 where none is known. */
export interface ScoredTable {
  readonly length: number;
  readonly party: Int32Array;
  readonly pattern: Int32Array;
  readonly victim: Int32Array;
  readonly flags: Uint8Array;
  readonly leastAge: Int16Array;
  readonly greatestAge: Int16Array;
  /** The first instant at which the pattern score reached the alert band. */
  readonly alertAt: Float64Array;
  /** The first instant at which the score that a victim route rests on reached the floor (E6). */
  readonly protectAt: Float64Array;
  readonly firstHitAt: Float64Array;
  readonly lastHitAt: Float64Array;
  readonly lastPaymentAt: Float64Array;
  /**
   * Residual executed payments up to as_of, their counterparties and the sum of their known reference amounts: NaN
   * without one, and when the sum is beyond 2^53 - 1 (flag `totalTooLarge`).
   */
  readonly payments: Int32Array;
  readonly counterparties: Int32Array;
  readonly total: Float64Array;
  /** Row by row, the stratum of each indicator of the catalogue at the latest anchor. */
  readonly strata: Int8Array;
  readonly counted: CountedColumns;
  /**
   * Row by row, for each indicator, the score that it is part of (the victim one for a victim indicator) as it would be
   * without it; empty unless a run asks.
   */
  readonly without: Int16Array;
}

export const flag = {
  minor: 1,
  windowCapped: 2,
  hub: 4,
  topPattern: 8,
  topVictim: 16,
  totalTooLarge: 32,
  /** The age is unknown at some payment of the role. */
  ageMissing: 64,
  /** A beneficiary paid under several clearly different names (R3). */
  severalNames: 128,
} as const;

export interface ScoredRow {
  readonly party: number;
  readonly pattern: number;
  readonly victim: number;
  readonly flags: number;
  readonly leastAge: number;
  readonly greatestAge: number;
  readonly alertAt: number;
  readonly protectAt: number;
  readonly firstHitAt: number;
  readonly lastHitAt: number;
  readonly lastPaymentAt: number;
  readonly payments: number;
  readonly counterparties: number;
  readonly total: number;
}

const integers = [
  'party',
  'pattern',
  'victim',
  'leastAge',
  'greatestAge',
  'payments',
  'counterparties',
] as const;
const numbers = ['alertAt', 'protectAt', 'firstHitAt', 'lastHitAt', 'lastPaymentAt', 'total'] as const;

const nothing = new Int16Array(0);

function countedOf(rows: readonly Int16Array[]): CountedColumns {
  const end = new Int32Array(rows.length);
  const indicator: number[] = [];
  const weight: number[] = [];
  for (const [row, counted] of rows.entries()) {
    for (const [at, each] of counted.entries()) {
      if (each === 0) continue;
      indicator.push(at);
      weight.push(each);
    }
    end[row] = indicator.length;
  }
  return { end, indicator: Int16Array.from(indicator), weight: Int16Array.from(weight) };
}

/** What weighs anything in a row, in the order of the catalogue. */
export function countedIn({ counted }: ScoredTable, row: number): { at: number; weight: number }[] {
  const found: { at: number; weight: number }[] = [];
  const end = counted.end[row] as number;
  for (let each = row === 0 ? 0 : (counted.end[row - 1] as number); each < end; each++)
    found.push({ at: counted.indicator[each] as number, weight: counted.weight[each] as number });
  return found;
}

export class ScoredTableBuilder {
  private readonly rows: ScoredRow[] = [];
  private readonly strata: Int8Array[] = [];
  private readonly counted: Int16Array[] = [];
  private readonly without: Int16Array[] = [];

  add(row: ScoredRow, strata: Int8Array, counted: Int16Array, without: Int16Array = nothing): void {
    this.rows.push(row);
    this.strata.push(strata);
    this.counted.push(counted);
    this.without.push(without);
  }

  build(): ScoredTable {
    const { rows } = this;
    const column = (name: (typeof integers)[number] | (typeof numbers)[number] | 'flags'): number[] =>
      rows.map((row) => row[name]);
    const width = this.strata[0]?.length ?? 0;
    const strata = new Int8Array(width * rows.length);
    const without = new Int16Array((this.without[0]?.length ?? 0) * rows.length);
    this.strata.forEach((each, index) => {
      strata.set(each, index * width);
    });
    this.without.forEach((each, index) => {
      without.set(each, index * each.length);
    });
    return {
      length: rows.length,
      party: Int32Array.from(column('party')),
      pattern: Int32Array.from(column('pattern')),
      victim: Int32Array.from(column('victim')),
      flags: Uint8Array.from(column('flags')),
      leastAge: Int16Array.from(column('leastAge')),
      greatestAge: Int16Array.from(column('greatestAge')),
      alertAt: Float64Array.from(column('alertAt')),
      protectAt: Float64Array.from(column('protectAt')),
      firstHitAt: Float64Array.from(column('firstHitAt')),
      lastHitAt: Float64Array.from(column('lastHitAt')),
      lastPaymentAt: Float64Array.from(column('lastPaymentAt')),
      payments: Int32Array.from(column('payments')),
      counterparties: Int32Array.from(column('counterparties')),
      total: Float64Array.from(column('total')),
      strata,
      counted: countedOf(this.counted),
      without,
    };
  }
}
