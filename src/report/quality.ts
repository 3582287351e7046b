/** What was measured against labels, out of the JSON that `vigie evaluate --json` prints. */
import type { Role } from '../intake/payment.js';
import { type JsonFields, readJsonFields } from '../scoring/json-fields.js';

export interface Share {
  readonly count: number;
  readonly total: number;
  /** Two-sided 95 %. */
  readonly lower: number;
  readonly upper: number;
}

export interface GroupShare extends Share {
  readonly group: string;
}

export interface QualityPoint {
  readonly innocentAlertRate: number;
  /** Of targets, by how many unexplained payments they have. */
  readonly recall: readonly GroupShare[];
  /** Of innocent parties, by class. */
  readonly alerted: readonly GroupShare[];
}

export interface RoleQuality {
  readonly role: Role;
  readonly targets: number;
  readonly innocents: number;
  readonly points: readonly QualityPoint[];
  /** Targets that end on a victim route. */
  readonly lost: Share;
  readonly minorsRanked: number;
}

export interface QualityResult {
  readonly runs: number;
  readonly roles: readonly RoleQuality[];
}

function share(fields: JsonFields): Share {
  const exact = fields.part('exact');
  return {
    count: fields.whole('count'),
    total: fields.whole('total'),
    lower: exact.number('lower'),
    upper: exact.number('upper'),
  };
}

function pointOf(fields: JsonFields): QualityPoint {
  return {
    innocentAlertRate: fields.number('innocent_alert_rate'),
    recall: fields
      .parts('recall')
      .filter((each) => each.text('by') !== 'class')
      .map((each) => ({
        group: each.text('group'),
        count: each.whole('count'),
        total: each.whole('total'),
        lower: each.number('lower'),
        upper: each.number('upper'),
      })),
    alerted: fields.parts('innocent_classes').map((each) => ({ group: each.text('class'), ...share(each) })),
  };
}

function roleOf(fields: JsonFields, role: Role): RoleQuality {
  return {
    role,
    targets: fields.whole('targets'),
    innocents: fields.whole('innocents'),
    points: fields.parts('operating_points').map(pointOf),
    lost: share(fields.part('lost')),
    minorsRanked: fields.whole('minors_ranked'),
  };
}

/** @throws VigieError `file`. */
export async function readQuality(path: string): Promise<QualityResult> {
  const fields = await readJsonFields(path, 'write it with "vigie evaluate --json"');
  return {
    runs: fields.list('runs').length,
    roles: [roleOf(fields.part('payers'), 'payer'), roleOf(fields.part('beneficiaries'), 'beneficiary')],
  };
}
