/** How many below the floor are of the pattern, out of a sample of them that people have read. */
import type { Role } from '../src/intake/payment.js';
import type { Interval } from '../src/statistics/clopper-pearson.js';
import { clopperPearson } from '../src/statistics/clopper-pearson.js';
import { weightedCountInterval } from '../src/statistics/weighted-count.js';
import type { SampledParty } from './read-sample.js';

export interface MissedRow {
  readonly group: string;
  /** Parties below the floor. */
  readonly parties: number;
  readonly drawn: number;
  readonly decided: number;
  readonly reported: number;
  /** Horvitz-Thompson; null where nobody was decided. */
  readonly missed: number | null;
  readonly interval: Interval | null;
}

export interface MissedBelow {
  readonly all: MissedRow;
  readonly roles: readonly MissedRow[];
  readonly strata: readonly MissedRow[];
  /** Parties of strata in which nobody has decided: nothing is known of them, and they are in no total. */
  readonly unread: number;
}

type Stratum = MissedRow & { readonly role: Role };

function strataOf(sample: readonly SampledParty[]): readonly Stratum[] {
  const groups = new Map<string, SampledParty[]>();
  for (const one of sample) {
    const group = groups.get(one.stratum);
    if (group === undefined) groups.set(one.stratum, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, rows]) => {
      const [{ role, parties, drawn } = { role: 'payer' as const, parties: 0, drawn: 0 }] = rows;
      const decided = rows.filter(({ reported }) => reported !== undefined).length;
      const reported = rows.filter((row) => row.reported === true).length;
      const common = { role, group, parties, drawn, decided, reported };
      if (decided === 0) return { ...common, missed: null, interval: null };
      if (decided === parties)
        return { ...common, missed: reported, interval: { lower: reported, upper: reported } };
      const { lower, upper } = clopperPearson(reported, decided);
      const most = parties - (decided - reported);
      return {
        ...common,
        // Whoever was left undecided is taken to be as those who were decided.
        missed: (reported * parties) / decided,
        interval: { lower: Math.max(reported, lower * parties), upper: Math.min(most, upper * parties) },
      };
    });
}

function totalOf(group: string, strata: readonly Stratum[]): MissedRow {
  const sum = (of: (stratum: Stratum) => number): number => strata.reduce((all, one) => all + of(one), 0);
  const read = strata.filter(({ missed }) => missed !== null);
  const common = {
    group,
    parties: sum(({ parties }) => parties),
    drawn: sum(({ drawn }) => drawn),
    decided: sum(({ decided }) => decided),
    reported: sum(({ reported }) => reported),
  };
  if (read.length === 0) return { ...common, missed: null, interval: null };
  // A stratum that was read whole is known, not estimated.
  const known = read.filter(({ parties, decided }) => parties === decided);
  const certain = known.reduce((all, { reported }) => all + reported, 0);
  const { lower, upper } = weightedCountInterval(
    read
      .filter((one) => !known.includes(one))
      .map(({ reported, parties, decided }) => ({ cases: reported, weight: parties / decided })),
  );
  const most = read.reduce((all, { parties, decided, reported }) => all + parties - (decided - reported), 0);
  return {
    ...common,
    missed: read.reduce((all, { missed }) => all + (missed ?? 0), 0),
    interval: {
      lower: Math.max(common.reported, certain + lower),
      upper: Math.min(most, certain + upper),
    },
  };
}

export function missedBelow(sample: readonly SampledParty[]): MissedBelow {
  const strata = strataOf(sample);
  const roles = (['payer', 'beneficiary'] as const).filter((role) => strata.some((one) => one.role === role));
  return {
    all: totalOf('all', strata),
    roles: roles.map((role) =>
      totalOf(
        role,
        strata.filter((one) => one.role === role),
      ),
    ),
    strata: strata.map(({ role: _, ...row }) => row),
    unread: strata.reduce((sum, { parties, missed }) => sum + (missed === null ? parties : 0), 0),
  };
}
