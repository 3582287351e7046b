/** What is compared of each profile, in arrays: only profiles that stand in a pair are read. */
import type { Ledger } from '../../ledger/ledger.js';
import { readColumns } from '../../ledger/read-columns.js';
import type { NameWord } from './compare-names.js';
import { initialsSaid } from './frequency-sql.js';
import { starts } from './numbered-columns.js';

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
  for (const [bit, field] of knownFields.entries()) {
    const [of] = await readColumns(
      ledger,
      `SELECT profile FROM resolve_value WHERE field = '${field}' AND NOT placeholder`,
      ['integer'],
    );
    of?.forEach((each) => {
      known[each] = (known[each] as number) | (1 << bit);
    });
  }
  const field = (name: string): string =>
    `SELECT v.profile, v.key::DOUBLE AS key, coalesce(s.said, 0)::INTEGER AS said FROM resolve_value v
     SEMI JOIN resolve_paired q ON q.profile = v.profile
     LEFT JOIN (SELECT * FROM resolve_value_said WHERE field = '${name}') s ON s.role = v.role AND s.key = v.key
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
      `SELECT s.profile, s.digits::DOUBLE AS key, 0 AS said FROM (
         SELECT profile, digits FROM resolve_own WHERE alone AND digits IS NOT NULL
         UNION ALL SELECT DISTINCT profile, digits FROM resolve_own WHERE NOT alone AND digits IS NOT NULL) s
       SEMI JOIN resolve_paired q ON q.profile = s.profile
       SEMI JOIN (SELECT profile FROM resolve_value WHERE field = 'phone' AND NOT placeholder) v ON v.profile = s.profile`,
    ),
    known,
  };
}

/** `sql` gives profile, key and what it says, in any order, which those of a profile have as well. */
async function readValues(ledger: Ledger, count: number, sql: string): Promise<Values> {
  const [profile = [], keys = [], said = []] = await readColumns(
    ledger,
    `SELECT profile, key, said FROM (${sql})`,
    ['integer', 'double', 'integer'],
  );
  const start = starts(profile, count);
  const next = start.slice();
  const values = { start, keys: new Float64Array(profile.length), said: new Int32Array(profile.length) };
  for (let at = 0; at < profile.length; at++) {
    const of = profile[at] as number;
    const slot = next[of] as number;
    next[of] = slot + 1;
    values.keys[slot] = keys[at] as number;
    values.said[slot] = said[at] as number;
  }
  return values;
}

/** A name is weighed as one of the profile's country; of several, of the first. */
async function readNames(
  ledger: Ledger,
  count: number,
): Promise<{ readonly spellings: Values; readonly names: readonly (readonly NameWord[])[] }> {
  // Keys are no negative numbers: -1 stands for no country.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE resolve_spelling AS
    SELECT n.profile, n.key, coalesce(c.country, -1) AS country FROM resolve_profile_name n
    SEMI JOIN resolve_paired q ON q.profile = n.profile
    LEFT JOIN (SELECT profile, min(key) AS country FROM resolve_value WHERE field = 'country' GROUP BY profile) c ON c.profile = n.profile`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE resolve_spelled AS
    SELECT (row_number() OVER () - 1)::INTEGER AS name, * FROM (SELECT DISTINCT key, country FROM resolve_spelling)`);
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
    `SELECT s.name, w.word_id, coalesce(c.said, g.said)::INTEGER AS said
     FROM resolve_spelled s JOIN resolve_key_word w ON w.key = s.key
     LEFT JOIN resolve_word_said c ON c.country = s.country AND c.word_id = w.word_id
     LEFT JOIN (SELECT word_id, said FROM resolve_word_said WHERE country IS NULL) g ON g.word_id = w.word_id
     ORDER BY s.name, w.word_id`,
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
    `SELECT s.profile, d.name::DOUBLE AS key, 0 AS said FROM resolve_spelling s
     JOIN resolve_spelled d ON d.key = s.key AND d.country = s.country`,
  );
  return { spellings, names };
}
