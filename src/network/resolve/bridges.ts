/**
 * What shows that two names which differ contradict nothing. A record that bears both: its institution holds them for one
 * person's. One name of which each of them is a spelling: two slips are farther from each other than from what was meant. And one
 * name that holds all words of each: of two family names, people leave out one or the other.
 */
import { compareNames, type NameWord } from './compare-names.js';
import { nameLevels } from './comparisons.js';
import type { Profiles } from './profiles.js';

export interface Bridges {
  /** Whether a record of the group of these two says so. */
  readonly between: (one: number, other: number) => boolean;
}

type Name = readonly NameWord[];

/** Of groups of profiles that links would put together. */
export function bridgesOf(profiles: Profiles, groups: Iterable<readonly number[]>): Bridges {
  const borne = new Map<number, readonly (readonly Name[])[]>();
  for (const group of groups) {
    // Many records bear one name.
    const different = new Map(group.map((profile) => [spellingsOf(profiles, profile).join(' '), profile]));
    const all = [...different.values()].map((profile) => namesOf(profiles, profile));
    for (const each of group) borne.set(each, all);
  }
  return {
    between: (one, other) => {
      const [names, others] = [namesOf(profiles, one), namesOf(profiles, other)];
      return (borne.get(one) ?? []).some((bridge) => {
        const level = Math.min(best(bridge, names), best(bridge, others));
        if (level <= nameLevels.initials) return false;
        return (
          level >= nameLevels.spelled || hasTwo(bridge) || (holds(bridge, names) && holds(bridge, others))
        );
      });
    },
  };
}

function spellingsOf({ spellings }: Profiles, profile: number): Float64Array {
  return spellings.keys.subarray(spellings.start[profile], spellings.start[profile + 1]);
}

function namesOf(profiles: Profiles, profile: number): readonly Name[] {
  return [...spellingsOf(profiles, profile)].map((name) => profiles.names[name] ?? []);
}

function hasTwo(names: readonly Name[]): boolean {
  return names.some((one, at) =>
    names.slice(at + 1).some((other) => compareNames(one, other).level === nameLevels.different),
  );
}

/** All words of a name, and more. */
function holds(bridge: readonly Name[], names: readonly Name[]): boolean {
  return names.some((one) =>
    bridge.some((whole) => whole.length > one.length && compareNames(one, whole).level > nameLevels.initials),
  );
}

function best(names: readonly Name[], others: readonly Name[]): number {
  let level: number = nameLevels.different;
  for (const one of names)
    for (const other of others) level = Math.max(level, compareNames(one, other).level);
  return level;
}
