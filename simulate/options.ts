import { day, parseInstant, utcDay } from '../src/time.js';
import { SimulateError } from './simulate-error.js';
import { type Troubles, withDefaults } from './troubles.js';

export interface SimulateOptions {
  readonly seed: number;
  /** People who pay; relatives who send money back and relatives of shared beneficiaries come on top. */
  readonly payers: number;
  /** Share of the payers who are targets. */
  readonly targetRate: number;
  /** Directory, made when it does not exist. */
  readonly out: string;
  /** `YYYY-MM-DD`, 2025-01-01 unless given. */
  readonly from?: string;
  readonly days?: number;
  readonly troubles?: Partial<Troubles>;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Plan {
  readonly seed: number;
  readonly payers: number;
  readonly targetRate: number;
  readonly from: string;
  /** Seconds since 1970 of the first midnight. */
  readonly start: number;
  readonly days: number;
  readonly troubles: Troubles;
}

export function checkSize({ seed, payers }: Pick<SimulateOptions, 'seed' | 'payers'>, fewest: number): void {
  if (!Number.isInteger(seed)) throw new SimulateError('usage', 'seed', 'must be a whole number');
  if (!Number.isInteger(payers) || payers < fewest)
    throw new SimulateError('usage', 'payers', `must be at least ${fewest}`);
}

export function checkTargetRate(rate: number, most: number): void {
  if (!(rate >= 0 && rate <= most))
    throw new SimulateError('usage', 'targetRate', `must be from 0 to ${most}`);
}

export function checkOptions(options: SimulateOptions): Plan {
  const { seed, payers, targetRate, from = '2025-01-01', days = 365 } = options;
  checkSize({ seed, payers }, 1);
  checkTargetRate(targetRate, 1);
  if (!Number.isInteger(days) || days < 30 || days > 3_660) {
    throw new SimulateError('usage', 'days', 'must be a whole number from 30 to 3660');
  }
  const first = /^\d{4}-\d{2}-\d{2}$/.test(from) ? parseInstant(from) : undefined;
  if (first === undefined) throw new SimulateError('usage', 'from', 'must be a date, YYYY-MM-DD');
  const start = utcDay(first) * day;
  return { seed, payers, targetRate, from, start, days, troubles: withDefaults(options.troubles ?? {}) };
}
