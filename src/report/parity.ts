/** How evenly alerts fall, as `parity.json` in the folder of a run says it; written by whoever measures it. */
import { join } from 'node:path';
import { type JsonFields, readJsonFieldsIfThere } from '../scoring/json-fields.js';
import type { ParityPoint as MeasuredPoint, ParityAudit } from '../scoring/parity/parity-audit.js';
import type { GroupRate } from '../statistics/group-rates.js';

/** One group against the pooled others; a later version may compare groups of another kind. */
export interface ParityRow extends GroupRate {
  /** What the groups are of: `corridor`, `listing`, `name`, … */
  readonly by: string;
}

export interface ParityPoint {
  /** At which share of all senders alerted, or at the run's own alerts. */
  readonly at: MeasuredPoint['at'];
  readonly rows: readonly ParityRow[];
}

export interface ParityResult {
  /** Among innocent senders where labels exist, else among all senders. */
  readonly population: ParityAudit['population'];
  readonly points: readonly ParityPoint[];
}

export const parityFile = 'parity.json';

const populations = [
  'innocent-senders',
  'all-senders',
] as const satisfies readonly ParityAudit['population'][];

function parityRow(fields: JsonFields): ParityRow {
  return {
    by: fields.text('by'),
    group: fields.text('group'),
    parties: fields.whole('parties'),
    shown: fields.truth('shown'),
    smallest_detectable_ratio: fields.numberOrNull('smallest_detectable_ratio'),
    alerted: fields.numberOrNull('alerted'),
    rate: fields.numberOrNull('rate'),
    ratio: fields.numberOrNull('ratio'),
    lower: fields.numberOrNull('lower'),
    upper: fields.numberOrNull('upper'),
  };
}

function parityPoint(fields: JsonFields): ParityPoint {
  return {
    at: fields.isNumber('at') ? fields.number('at') : fields.oneOf('at', ['own'] as const),
    rows: fields.parts('groups').map(parityRow),
  };
}

/** As `vigie parity --out` wrote it; undefined when the run has none. @throws VigieError `file`. */
export async function readParity(run: string): Promise<ParityResult | undefined> {
  const fields = await readJsonFieldsIfThere(join(run, parityFile), 'measure parity again');
  if (fields === undefined) return undefined;
  return {
    population: fields.oneOf('population', populations),
    points: fields.parts('points').map(parityPoint),
  };
}
