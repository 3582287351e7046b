/**
 * What shows that two names, or dates of birth, which differ contradict nothing. A record that bears both: its institution holds them for one
 * person's. One name of which each of them is a spelling: two slips are farther from each other than from what was meant. And one
 * name that holds all words of each: of two family names, people leave out one or the other.
 */
import { compareNames, type NameWord } from './compare-names.js';
import { nameLevels } from './comparisons.js';
import type { Profiles, Values } from './profiles.js';

export interface Bridges {
  /** Whether a record of the group of these two says so. */
  readonly between: (one: number, other: number) => boolean;
  /** Whether a record of their group bears a date of birth of each. */
  readonly bornBetween: (one: number, other: number) => boolean;
}

type Name = readonly NameWord[];

/** Of groups of profiles that links would put together. */
export function bridgesOf(profiles: Profiles, groups: Iterable<readonly number[]>): Bridges {
  const groupOf = new Map<number, readonly number[]>();
  for (const group of groups) for (const each of group) groupOf.set(each, group);
  // Few groups hold names that differ.
  const known = new Map<readonly number[], readonly (readonly Name[])[]>();
  const borneBeside = (profile: number): readonly (readonly Name[])[] => {
    const group = groupOf.get(profile) ?? [];
    const names = known.get(group) ?? borneBy(profiles, group);
    known.set(group, names);
    return names;
  };
  return {
    bornBetween: (one, other) => {
      const [dates, others] = [keysOf(profiles.births, one), keysOf(profiles.births, other)];
      return (groupOf.get(one) ?? []).some((profile) => {
        const borne = keysOf(profiles.births, profile);
        return borne.some((date) => dates.includes(date)) && borne.some((date) => others.includes(date));
      });
    },
    between: (one, other) => {
      const [names, others] = [namesOf(profiles, one), namesOf(profiles, other)];
      return borneBeside(one).some((bridge) => {
        const level = Math.min(best(bridge, names), best(bridge, others));
        if (level <= nameLevels.initials) return false;
        return (
          level >= nameLevels.spelled ||
          bears(bridge, names, others) ||
          (holds(bridge, names) && holds(bridge, others))
        );
      });
    },
  };
}

/** Many records bear one name. */
function borneBy(profiles: Profiles, group: readonly number[]): readonly (readonly Name[])[] {
  const different = new Map(group.map((profile) => [keysOf(profiles.spellings, profile).join(' '), profile]));
  return [...different.values()].map((profile) => namesOf(profiles, profile));
}

function keysOf({ keys, start }: Values, profile: number): Float64Array {
  return keys.subarray(start[profile], start[profile + 1]);
}

function namesOf(profiles: Profiles, profile: number): readonly Name[] {
  return [...keysOf(profiles.spellings, profile)].map((name) => profiles.names[name] ?? []);
}

/** Each by a name of its own: what else it is called says nothing of these two. */
function bears(bridge: readonly Name[], names: readonly Name[], others: readonly Name[]): boolean {
  const alike = (called: readonly Name[]) =>
    bridge.filter((name) => best([name], called) > nameLevels.initials);
  const [ones, twos] = [alike(names), alike(others)];
  return ones.some((one) => twos.some((two) => compareNames(one, two).level === nameLevels.different));
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
