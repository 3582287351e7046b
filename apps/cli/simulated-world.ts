/** Which invented world a simulation is of, and which options each has. */
import type { SimulateSummary } from '../../simulate/simulate.js';
import { SimulateError } from '../../simulate/simulate-error.js';
import type { Troubles } from '../../simulate/troubles.js';
import { VigieError } from '../../src/errors.js';

export const worlds = ['remitter', 'platform'] as const;
export type WorldId = (typeof worlds)[number];

export interface WorldOptions {
  readonly seed: number;
  readonly payers: number;
  readonly out: string;
  readonly targetRate?: number;
  readonly from?: string;
  readonly days?: number;
  readonly troubles?: Partial<Troubles>;
  readonly onProgress: (done: number, total: number) => void;
}

/** What every world tells. */
type Told = Pick<SimulateSummary, 'rows'>;

/** The simulator stands apart and has errors of its own. */
export async function simulated(world: WorldId, options: WorldOptions): Promise<Told> {
  const written = world === 'platform' ? platform(options) : remitter(options);
  return written.catch((cause: unknown) => {
    if (!(cause instanceof SimulateError)) throw cause;
    const { code, path, message } = cause;
    const place =
      code === 'usage' ? `--${path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : path;
    throw new VigieError(code, place, message, { cause });
  });
}

async function remitter({ targetRate, ...options }: WorldOptions): Promise<Told> {
  if (targetRate === undefined) {
    throw new VigieError('usage', '--target-rate', 'must be given for the world remitter');
  }
  const { simulate } = await import('../../simulate/simulate.js');
  return simulate({ ...options, targetRate });
}

async function platform({ from, days, troubles, ...options }: WorldOptions): Promise<Told> {
  for (const [name, value] of Object.entries({ from, days, troubles })) {
    if (value === undefined) continue;
    throw new VigieError('usage', `--${name}`, 'is fixed in the world platform and cannot be given');
  }
  const { simulatePlatform } = await import('../../simulate/platform/simulate-platform.js');
  return simulatePlatform(options);
}
