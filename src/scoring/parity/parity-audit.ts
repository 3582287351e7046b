/** Whether senders are alerted alike, whoever they pay, whatever is known of them and however their name is built. */
import { mostAlerted, scoreCut } from '../../statistics/alert-cut.js';
import {
  countGroups,
  type GroupRate,
  groupRates,
  largestDetectableRatio,
} from '../../statistics/group-rates.js';
import type { AuditedPayer } from './audited-payers.js';
import type { ParityResult } from './parity-record.js';

export const axes = ['corridor', 'relationship', 'phone', 'address', 'name', 'listing'] as const;
export type Axis = (typeof axes)[number];

/** The share of senders at which groups are compared beside the run's own alerts: at a smaller one few groups show. */
export const auditedRate = 0.005;

/** Above this the upper end of a ratio fails. */
export const largestUpper: number = largestDetectableRatio;

export interface ParityGroup extends GroupRate {
  readonly by: Axis;
  /** False of listed against unlisted corridors, which stands beside: who is out of scope is alerted by nothing. */
  readonly gated: boolean;
  /** Of a gated group that is shown; null of others. */
  readonly kept: boolean | null;
}

export interface ParityPoint {
  /** A share of all senders, or the run's own alerts. */
  readonly at: number | 'own';
  /** The score above which a sender counts as alerted, in tenths of a deciban; null where everybody listed does. */
  readonly cut: number | null;
  readonly alerted: number;
  readonly groups: readonly ParityGroup[];
}

export interface ParityAudit {
  readonly population: 'innocent-senders' | 'all-senders';
  readonly senders: number;
  readonly in_scope: number;
  readonly points: readonly ParityPoint[];
  readonly result: ParityResult;
  /** Gated groups whose upper bound is above 1.5. */
  readonly failed: readonly string[];
}

/** What the run said of a sender. */
export interface Said {
  /** Tenths of a deciban in the ordinary queue; -Infinity for whoever is not in it. */
  readonly score: number;
  /** Whether the run itself put it before readers. */
  readonly own: boolean;
}

/** Of whoever is not in the ordinary queue: not scored, under 18, or on a route of protection. */
export const nobody: Said = { score: Number.NEGATIVE_INFINITY, own: false };

export interface AuditOptions {
  readonly payers: readonly AuditedPayer[];
  readonly said: (id: string) => Said;
  readonly population: ParityAudit['population'];
  /** Shares of senders alerted; none where the run scored only who could reach the floor. */
  readonly rates: readonly number[];
}

const known = (is: boolean): string => (is ? 'known' : 'not-known');

/** Every axis at once; what counts as alerted is the caller's. */
export function parityGroups<Member extends AuditedPayer>(
  members: readonly Member[],
  isAlerted: (member: Member) => boolean,
): readonly ParityGroup[] {
  const inScope = members.filter((member) => member.inScope);
  const rows = (
    by: Axis,
    of: readonly Member[],
    groupOf: (member: Member) => string,
  ): readonly ParityGroup[] =>
    groupRates(countGroups(of, groupOf, isAlerted)).map((row) => {
      const gated = by !== 'listing';
      const kept = gated && row.shown ? row.upper !== null && row.upper <= largestUpper : null;
      return { by, ...row, gated, kept };
    });
  return [
    ...rows(
      'corridor',
      // Others are in scope by a list or for want of a country, and few.
      inScope.filter(({ listed, corridor }) => listed || corridor === undefined),
      ({ corridor }) => corridor ?? 'unknown',
    ),
    ...rows('relationship', inScope, ({ relationship }) => known(relationship)),
    ...rows('phone', inScope, ({ phone }) => known(phone)),
    ...rows('address', inScope, ({ address }) => known(address)),
    ...rows('name', inScope, ({ name }) => name),
    ...rows('listing', members, ({ listed }) => (listed ? 'listed' : 'unlisted')),
  ];
}

export function parityAudit({ payers, said, population, rates }: AuditOptions): ParityAudit {
  const members = payers.map((payer) => ({ ...payer, ...said(payer.id) }));
  const scores = members.map(({ score }) => score);
  const point = (
    at: ParityPoint['at'],
    cut: number,
    isAlerted: (member: (typeof members)[number]) => boolean,
  ): ParityPoint => ({
    at,
    cut: Number.isFinite(cut) ? cut : null,
    alerted: members.filter(isAlerted).length,
    groups: parityGroups(members, isAlerted),
  });
  const points = [
    ...rates.map((rate) => {
      const cut = scoreCut(scores, mostAlerted(rate, members.length));
      return point(rate, cut, ({ score }) => score > cut);
    }),
    point('own', Number.NaN, ({ own }) => own),
  ];
  const gated = points.flatMap(({ at, groups }) => groups.map((group) => ({ at, ...group })));
  const failed = gated
    .filter(({ kept }) => kept === false)
    .map(({ at, by, group }) => `${by} ${group} at ${at === 'own' ? 'own alerts' : `${at * 100} %`}`);
  return {
    population,
    senders: members.length,
    in_scope: members.filter(({ inScope }) => inScope).length,
    points,
    result: failed.length > 0 ? 'failed' : gated.some(({ kept }) => kept === true) ? 'passed' : 'not-shown',
    failed,
  };
}
