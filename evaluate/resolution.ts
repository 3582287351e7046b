import type { Role } from '../src/intake/payment.js';
import type { PairKind, Resolution } from './evaluation.js';
import { proportion } from './proportion.js';
import type { Label } from './read-labels.js';
import type { PartyMap } from './read-party-map.js';

/** What one run joined, and the person of each of its records. */
export interface RunRecords {
  readonly labels: readonly Label[];
  readonly map: PartyMap;
}

interface Kinds {
  readonly missed: Map<string, number>;
  readonly wrong: Map<string, number>;
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function grouped(labels: readonly Label[], keyOf: (label: Label) => string): readonly (readonly Label[])[] {
  const groups = new Map<string, Label[]>();
  for (const label of labels) {
    const key = keyOf(label);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [label]);
    else group.push(label);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Pairs of a group that `same` does not put together, by their two classes. */
function addKinds(group: readonly Label[], same: (label: Label) => string, into: Map<string, number>): void {
  const cells = new Map<string, { class: string; key: string; count: number }>();
  for (const label of group) {
    const cell = cells.get(`${same(label)} ${label.class}`) ?? {
      class: label.class,
      key: same(label),
      count: 0,
    };
    cell.count += 1;
    cells.set(`${same(label)} ${label.class}`, cell);
  }
  const list = [...cells.values()];
  list.forEach((one, at) => {
    for (const other of list.slice(at + 1)) {
      if (one.key === other.key) continue;
      const kind = [one.class, other.class].sort().join('\n');
      into.set(kind, (into.get(kind) ?? 0) + one.count * other.count);
    }
  });
}

function kindsOf(counts: ReadonlyMap<string, number>): readonly PairKind[] {
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([kind, count]) => {
      const [first = '', second = ''] = kind.split('\n');
      return { classes: [first, second], pairs: count };
    });
}

function harmonic(precision: number, recall: number): number | null {
  return precision + recall === 0 ? null : (2 * precision * recall) / (precision + recall);
}

/**
 * Of the pairs of records of one role: which were joined, and which are of one person. Bodies have no person: a pair of
 * two bodies counts nowhere, one of a body and a person only when it was joined, wrongly. Undefined without persons.
 */
export function resolutionOf(role: Role, runs: readonly RunRecords[]): Resolution | null {
  const kinds: Kinds = { missed: new Map(), wrong: new Map() };
  let records = 0;
  let persons = 0;
  let joined = 0;
  let same = 0;
  let right = 0;
  let sameName = 0;
  let rightName = 0;
  for (const { labels, map } of runs) {
    const ofRole = labels.filter((label) => label.role === role);
    const people = ofRole.filter(({ person }) => person !== '');
    const partyOf = ({ id }: Label): string => map[role].get(id) ?? id;
    // The bodies of a party are told apart from everybody, and from each other nobody asks.
    const personOf = ({ person }: Label): string => person;
    records += people.length;
    persons += new Set(people.map(personOf)).size;
    const nameOf = ({ person, personName }: Label): string => `${person} ${personName}`;
    for (const group of grouped(people, personOf)) {
      same += pairs(group.length);
      addKinds(group, partyOf, kinds.missed);
    }
    for (const group of grouped(people, nameOf)) {
      sameName += pairs(group.length);
      for (const one of grouped(group, partyOf)) rightName += pairs(one.length);
    }
    for (const group of grouped(ofRole, partyOf)) {
      const bodies = group.filter(({ person }) => person === '').length;
      joined += pairs(group.length) - pairs(bodies);
      for (const one of grouped(
        group.filter(({ person }) => person !== ''),
        personOf,
      ))
        right += pairs(one.length);
      addKinds(group, personOf, kinds.wrong);
    }
  }
  if (records === 0) return null;
  return {
    records,
    persons,
    precision: proportion(right, joined),
    recall: proportion(right, same),
    f1: joined + same === 0 ? null : (2 * right) / (joined + same),
    one_name: {
      recall: proportion(rightName, sameName),
      // Pairs joined over two names of one person are right, and no part of what is asked here.
      f1: harmonic(joined === 0 ? 1 : right / joined, sameName === 0 ? 1 : rightName / sameName),
    },
    missed: kindsOf(kinds.missed),
    wrongly_joined: kindsOf(kinds.wrong),
  };
}
