import type { NameWord } from '../compare-names.js';
import type { Profiles, Values } from '../profiles.js';

export interface Described {
  /** All names that it bears. */
  readonly names: readonly string[];
  /** Days since 1970. */
  readonly birth?: number | readonly number[];
  readonly records?: number;
}

/** Profiles of records numbered from 1, of which nothing else is known; no word is near to another by a slip alone. */
export function profilesOf(described: readonly Described[]): Profiles {
  const count = described.length;
  const names: NameWord[][] = [];
  const ids = new Map<string, number>();
  const spellings = described.map((each) => each.names.map((name) => names.push(wordsOf(name, ids)) - 1));
  return {
    count,
    role: new Uint8Array(count),
    record: Int32Array.from(described, (_, at) => at + 1),
    place: Float64Array.from(described, (_, at) => at),
    records: Int32Array.from(described, ({ records }) => records ?? 1),
    spellings: valuesOf(spellings),
    names,
    births: valuesOf(described.map(({ birth }) => (birth === undefined ? [] : [birth].flat()))),
    towns: valuesOf(described.map(() => [])),
    countries: valuesOf(described.map(() => [])),
    agents: valuesOf(described.map(() => [])),
    phones: valuesOf(described.map(() => [])),
    known: new Uint8Array(count),
  };
}

function wordsOf(name: string, ids: Map<string, number>): NameWord[] {
  return name.split(' ').map((text) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return { id, text, sound: text, names: 1_000, said: 200, initialSaid: 80 };
  });
}

function valuesOf(lists: readonly (readonly number[])[]): Values {
  const keys = Float64Array.from(lists.flat());
  const start = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, at) => {
    start[at + 1] = (start[at] as number) + length;
  });
  return { start, keys, said: new Int32Array(keys.length) };
}
