import { wilson } from '../src/statistics/wilson.js';
import type { ClassAlerts, RunAlerts } from './evaluation.js';
import type { Party } from './party.js';
import { proportion } from './proportion.js';

interface Tally {
  count: number;
  total: number;
}

function add(tally: Tally, alerted: boolean): void {
  tally.total += 1;
  if (alerted) tally.count += 1;
}

export function classAlerts(
  innocents: readonly Party[],
  alerted: (party: Party) => boolean,
): readonly ClassAlerts[] {
  const classes = new Map<string, Tally>();
  for (const party of innocents) {
    const tally = classes.get(party.class) ?? { count: 0, total: 0 };
    classes.set(party.class, tally);
    add(tally, alerted(party));
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { count, total }]) => ({ class: name, ...proportion(count, total) }));
}

export function runAlerts(
  parties: readonly Party[],
  runs: number,
  alerted: (party: Party) => boolean,
): readonly RunAlerts[] {
  const tallies = Array.from({ length: runs }, () => ({
    target: { count: 0, total: 0 },
    innocent: { count: 0, total: 0 },
  }));
  for (const party of parties) {
    const tally = tallies[party.run];
    if (tally !== undefined) add(party.target ? tally.target : tally.innocent, alerted(party));
  }
  return tallies.map(({ target, innocent }, run) => ({
    run: run + 1,
    recall: { ...target, wilson: wilson(target.count, target.total) },
    innocents_alerted: { ...innocent, wilson: wilson(innocent.count, innocent.total) },
  }));
}
