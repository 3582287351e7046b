import type { Role } from '../src/intake/payment.js';
import { isTarget } from './party.js';
import type { Label } from './read-labels.js';
import type { PartyMap } from './read-party-map.js';

/** What is true of a party: of its one record, or of all that a run joined. */
export interface JoinedLabel extends Label {
  /** Ids of its records, in the order of the labels. */
  readonly records: readonly string[];
}

/**
 * One label per party. A party is a target when one of its records is, with the target payments of all of them; class,
 * corridor and person are those of its target record with most of these payments, else of its oldest record.
 */
export function joinLabels(labels: readonly Label[], map: PartyMap): readonly JoinedLabel[] {
  if (map.payer.size === 0 && map.beneficiary.size === 0) return labels.map(alone);
  const parties: Record<Role, Map<string, Label[]>> = { payer: new Map(), beneficiary: new Map() };
  for (const label of labels) {
    const party = map[label.role].get(label.id) ?? label.id;
    const known = parties[label.role].get(party);
    if (known === undefined) parties[label.role].set(party, [label]);
    else known.push(label);
  }
  return (['payer', 'beneficiary'] as const).flatMap((role) =>
    [...parties[role]].map(([id, records]) => joined(id, records)),
  );
}

function alone(label: Label): JoinedLabel {
  return { ...label, records: [label.id] };
}

function joined(id: string, records: readonly Label[]): JoinedLabel {
  const [only] = records;
  if (only !== undefined && records.length === 1) return { ...alone(only), id };
  const targets = records.filter((record) => isTarget(record.role, record.class) === true);
  const most = targets.toSorted((a, b) => b.targetPayments - a.targetPayments)[0];
  // A target met in its other role makes the party neither a target nor innocent here.
  const other = records.find((record) => isTarget(record.role, record.class) === undefined);
  const main = most ?? other ?? records.find((record) => record.id === id) ?? only;
  if (main === undefined) throw new Error('a party without a record');
  const firsts = targets.flatMap(({ firstTargetAt }) => (firstTargetAt === undefined ? [] : [firstTargetAt]));
  return {
    ...main,
    id,
    targetPayments: targets.reduce((sum, record) => sum + record.targetPayments, 0),
    firstTargetAt: firsts.length === 0 ? undefined : firsts.reduce((a, b) => Math.min(a, b)),
    records: records.map((record) => record.id),
  };
}
