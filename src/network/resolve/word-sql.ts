/** What profiles are called: their spellings, and the words of these. */
import { literal } from '../../intake/facts/quote.js';
import { wordSound } from './name-words.js';
import { writtenByEar } from './written-by-ear.js';

/** The spellings compared: those most often used. */
const mostSpellings = 3;

const profileNames = `CREATE OR REPLACE TEMP TABLE resolve_profile_name AS
  SELECT profile, role, name AS key, true AS alone, false AS beyond FROM resolve_own WHERE alone AND name IS NOT NULL
  UNION ALL SELECT profile, role, name, count(*) OVER (PARTITION BY profile) = 1, count(*) OVER (PARTITION BY profile) > ${mostSpellings}
    FROM (SELECT profile, role, name, sum(n) AS n FROM resolve_own WHERE NOT alone AND name IS NOT NULL GROUP BY profile, role, name)
    QUALIFY row_number() OVER (PARTITION BY profile ORDER BY n DESC, name) <= ${mostSpellings}`;

const firstNames = `CREATE OR REPLACE TEMP TABLE resolve_first_name AS
  SELECT profile, key FROM resolve_profile_name WHERE alone
  UNION ALL SELECT profile, min(key) FROM resolve_profile_name WHERE NOT alone GROUP BY profile`;

const otherSpellings = [...writtenByEar]
  .map(([other, usual]) => `(${literal(other)}, ${literal(usual)})`)
  .join(', ');

/** Words by number, in the order of words; profiles have them as numbers only, since they are many. */
const words: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE resolve_name_word AS
    SELECT key, unnest(words) AS word FROM (SELECT key, any_value(words) AS words FROM resolve_name GROUP BY key)`,
  `CREATE OR REPLACE TEMP TABLE resolve_word AS
    SELECT (row_number() OVER (ORDER BY word) - 1)::INTEGER AS word_id, word, ${wordSound('coalesce(usual, word)')} AS sound, names
    FROM (SELECT word, count(*) AS names FROM resolve_name_word GROUP BY word)
    LEFT JOIN (VALUES ${otherSpellings}) e(variant, usual) ON variant = word`,
  `CREATE OR REPLACE TEMP TABLE resolve_key_word AS
    SELECT n.key, x.word_id, hash(left(x.word, 3)) AS start, hash(x.sound) AS sound, length(x.word)::INTEGER AS letters
    FROM resolve_name_word n JOIN resolve_word x ON x.word = n.word`,
  `CREATE OR REPLACE TEMP TABLE resolve_profile_word AS
    SELECT n.profile, n.role, w.* EXCLUDE (key) FROM resolve_profile_name n JOIN resolve_key_word w ON w.key = n.key WHERE n.alone
    UNION ALL SELECT DISTINCT n.profile, n.role, w.* EXCLUDE (key) FROM resolve_profile_name n JOIN resolve_key_word w ON w.key = n.key
    WHERE NOT n.alone`,
  `CREATE OR REPLACE TEMP TABLE resolve_two_words AS
    WITH s AS (SELECT n.key, x.sound FROM resolve_name_word n JOIN resolve_word x ON x.word = n.word
      WHERE length(n.word) > 1 QUALIFY row_number() OVER (PARTITION BY n.key ORDER BY x.names, n.word) <= 4),
    two AS (SELECT DISTINCT a.key, (hash(a.sound, b.sound) >> 11)::BIGINT AS sounds FROM s a JOIN s b ON b.key = a.key AND a.sound < b.sound)
    SELECT n.role, n.profile, two.sounds AS key FROM resolve_profile_name n JOIN two ON two.key = n.key WHERE n.alone
    UNION ALL SELECT DISTINCT n.role, n.profile, two.sounds FROM resolve_profile_name n JOIN two ON two.key = n.key WHERE NOT n.alone`,
];

export const wordStatements: readonly string[] = [profileNames, firstNames, ...words];
