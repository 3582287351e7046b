/** What is compared of each profile, in arrays: only profiles that stand in a pair are read. */
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import type { NameWord } from './compare-names.js';
import { initialsSaid } from './frequency-sql.js';

/** Values of one field: those of profile p stand from `start[p]` to `start[p + 1]`, with what agreement on each says. */
export interface Values {
  readonly start: Int32Array;
  readonly keys: Float64Array;
  readonly said: Int32Array;
}

export interface Profiles {
  readonly count: number;
  readonly role: Uint8Array;
  /** The record that stands for the profile, and its place among records by what they are called. */
  readonly record: Int32Array;
  readonly place: Float64Array;
  readonly records: Int32Array;
  /** Spellings, as positions in `names`. */
  readonly spellings: Values;
  readonly names: readonly (readonly NameWord[])[];
  readonly births: Values;
  readonly towns: Values;
  readonly countries: Values;
  readonly agents: Values;
  /** Digits of phones. */
  readonly phones: Values;
  /** By field of `knownFields` one bit: whether a value is known that is no placeholder. */
  readonly known: Uint8Array;
}

export const knownFields = ['phone', 'account', 'email', 'device', 'address'] as const;

const paired = `(SELECT one AS profile FROM resolve_pair UNION SELECT other FROM resolve_pair)`;

export async function readProfiles(ledger: Ledger): Promise<Profiles> {
  const count = await ledger.number('SELECT count(*) FROM resolve_profile');
  await ledger.run(`CREATE OR REPLACE TEMP TABLE resolve_paired AS ${paired}`);
  const [profile, role, record, place, records] = await readColumns(
    ledger,
    `SELECT p.profile, p.role::INTEGER, p.record, p.place::DOUBLE, p.records FROM resolve_profile p`,
    ['integer', 'integer', 'integer', 'double', 'integer'],
  );
  const scattered = <T extends Uint8Array | Int32Array | Float64Array>(
    into: T,
    column: ArrayLike<number> = [],
  ): T => {
    profile?.forEach((each, at) => {
      into[each] = column[at] as number;
    });
    return into;
  };
  const known = new Uint8Array(count);
  const [of, bits] = await readColumns(
    ledger,
    `SELECT v.profile, sum(DISTINCT CASE v.field ${knownFields.map((field, at) => `WHEN '${field}' THEN ${1 << at}`).join(' ')} END)::INTEGER
     FROM resolve_value v SEMI JOIN resolve_paired q ON q.profile = v.profile
     WHERE NOT v.placeholder AND v.field IN (${knownFields.map((field) => `'${field}'`).join(', ')}) GROUP BY v.profile`,
    ['integer', 'integer'],
  );
  of?.forEach((each, at) => {
    known[each] = bits?.[at] as number;
  });
  const field = (name: string): string =>
    `SELECT v.profile, v.key::DOUBLE AS key, coalesce(s.said, 0)::INTEGER AS said FROM resolve_value v
     SEMI JOIN resolve_paired q ON q.profile = v.profile JOIN resolve_profile p ON p.profile = v.profile
     LEFT JOIN resolve_value_said s ON s.role = p.role AND s.field = v.field AND s.key = v.key
     WHERE v.field = '${name}'`;
  const { spellings, names } = await readNames(ledger, count);
  return {
    count,
    role: scattered(new Uint8Array(count), role),
    record: scattered(new Int32Array(count), record),
    place: scattered(new Float64Array(count), place),
    records: scattered(new Int32Array(count), records),
    spellings,
    names,
    births: await readValues(ledger, count, field('birth-date')),
    towns: await readValues(ledger, count, field('town')),
    countries: await readValues(ledger, count, field('country')),
    agents: await readValues(ledger, count, field('agent')),
    phones: await readValues(
      ledger,
      count,
      `SELECT DISTINCT p.profile, s.digits::DOUBLE AS key, 0 AS said FROM resolve_row s
       JOIN resolve_profile p ON p.record = s.record SEMI JOIN resolve_paired q ON q.profile = p.profile
       SEMI JOIN (SELECT profile FROM resolve_value WHERE field = 'phone' AND NOT placeholder) v ON v.profile = p.profile
       WHERE s.digits IS NOT NULL`,
    ),
    known,
  };
}

async function readValues(ledger: Ledger, count: number, sql: string): Promise<Values> {
  const [profile = [], keys, said] = await readColumns(
    ledger,
    `SELECT profile, key, said FROM (${sql}) ORDER BY profile, key`,
    ['integer', 'double', 'integer'],
  );
  return {
    start: starts(profile, count),
    keys: Float64Array.from(keys ?? []),
    said: Int32Array.from(said ?? []),
  };
}

/** Where each number begins in a sorted column of numbers from 0 to `count` - 1; one more for the end. */
function starts(sorted: ArrayLike<number>, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (let at = 0; at < sorted.length; at++) {
    const slot = (sorted[at] as number) + 1;
    start[slot] = (start[slot] as number) + 1;
  }
  for (let at = 1; at <= count; at++) start[at] = (start[at] as number) + (start[at - 1] as number);
  return start;
}

/** A name is weighed as one of the profile's country; of several, of the first. */
async function readNames(
  ledger: Ledger,
  count: number,
): Promise<{ readonly spellings: Values; readonly names: readonly (readonly NameWord[])[] }> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE resolve_spelling AS
    SELECT profile, (dense_rank() OVER (ORDER BY key, country) - 1)::INTEGER AS name, key, country FROM (
      SELECT n.profile, n.key, c.country FROM resolve_profile_name n
      SEMI JOIN resolve_paired q ON q.profile = n.profile
      LEFT JOIN (SELECT profile, min(key) AS country FROM resolve_value WHERE field = 'country' GROUP BY profile) c ON c.profile = n.profile)`);
  const texts = await ledger.rows<{ word: string; sound: string; names: number }>(
    'SELECT word, sound, names::INTEGER AS names FROM resolve_word ORDER BY word_id',
  );
  const initial = new Map(
    (await ledger.rows<{ letter: number; said: number }>(initialsSaid)).map(({ letter, said }) => [
      letter,
      said,
    ]),
  );
  const [name = [], word, said] = await readColumns(
    ledger,
    `SELECT s.name, x.word_id, coalesce(c.said, g.said)::INTEGER AS said
     FROM (SELECT DISTINCT name, key, country FROM resolve_spelling) s
     JOIN resolve_name_word w ON w.key = s.key JOIN resolve_word x ON x.word = w.word
     LEFT JOIN resolve_word_said c ON c.country = s.country AND c.word_id = x.word_id
     LEFT JOIN resolve_word_said g ON g.country IS NULL AND g.word_id = x.word_id
     ORDER BY s.name, x.word`,
    ['integer', 'integer', 'integer'],
  );
  const names: NameWord[][] = [];
  const known = new Map<number, NameWord>();
  for (let at = 0; at < name.length; at++) {
    const [id, weight] = [word?.[at] as number, said?.[at] as number];
    // One object for each word and weight, of which there are far fewer than names.
    const slot = id * 1_024 + weight;
    let shared = known.get(slot);
    if (shared === undefined) {
      const { word: text, sound, names: among } = texts[id] ?? { word: '', sound: '', names: 0 };
      shared = {
        id,
        text,
        sound,
        names: among,
        said: weight,
        initialSaid: initial.get(text.codePointAt(0) ?? 0) ?? 0,
      };
      known.set(slot, shared);
    }
    const words = names[name[at] as number];
    if (words === undefined) names[name[at] as number] = [shared];
    else words.push(shared);
  }
  const spellings = await readValues(
    ledger,
    count,
    'SELECT DISTINCT profile, name::DOUBLE AS key, 0 AS said FROM resolve_spelling',
  );
  return { spellings, names };
}
