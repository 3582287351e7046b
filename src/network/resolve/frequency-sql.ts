/**
 * How much it says that two records agree on a value: the rarer, the more (term frequencies). Words are counted over
 * distinct names and not over records: a collector's five hundred records must not make her name look common.
 */
import { wordMost } from './comparisons.js';

/** An identifier on more profiles than this is looked at: where they are no few people, it stands for none of them. */
const lookedAtAbove = 8;
/** The four commonest words of its names stand in at least this share of them where one person, or a family, uses it. */
const ownShare = '0.7';
const ownWords = 4;

const identifiers = `('phone', 'account', 'email', 'device', 'address')`;

const placeholders: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE resolve_common AS
    SELECT field, key, count(*) AS profiles FROM resolve_value
    WHERE field IN ${identifiers} GROUP BY field, key HAVING count(*) > ${lookedAtAbove}`,
  `CREATE OR REPLACE TEMP TABLE resolve_placeholder AS
    WITH named AS (SELECT c.field, c.key, w.profile, w.word_id AS word FROM resolve_common c
        JOIN resolve_value v ON v.field = c.field AND v.key = c.key
        JOIN resolve_profile_word w ON w.profile = v.profile WHERE w.letters > 1),
      top AS (SELECT field, key, word FROM named GROUP BY field, key, word
        QUALIFY row_number() OVER (PARTITION BY field, key ORDER BY count(*) DESC, word) <= ${ownWords})
    SELECT n.field, n.key FROM (SELECT field, key, count(DISTINCT profile) AS profiles FROM named GROUP BY ALL) n
    JOIN (SELECT n.field, n.key, count(DISTINCT n.profile) AS told FROM named n
      SEMI JOIN top t ON t.field = n.field AND t.key = n.key AND t.word = n.word GROUP BY ALL) t
      ON t.field = n.field AND t.key = n.key
    WHERE t.told < ${ownShare} * n.profiles AND n.profiles > ${lookedAtAbove}`,
  `UPDATE resolve_value SET placeholder = true FROM resolve_placeholder h
    WHERE h.field = resolve_value.field AND h.key = resolve_value.key`,
];

/**
 * Tenths of a deciban of one value among those of its field and role, counted over distinct names as words are; nothing
 * is taken for rarer than one in a million.
 */
const values: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE resolve_value_count AS
    SELECT role, field, key, count(*) AS profiles, bool_or(several) AS several
    FROM resolve_value WHERE NOT placeholder GROUP BY role, field, key`,
  // What one profile alone has stands beside one name.
  `CREATE OR REPLACE TEMP TABLE resolve_value_said AS
    WITH named AS (SELECT DISTINCT c.role, c.field, c.key, coalesce(n.key, v.profile) AS name
        FROM resolve_value v
        JOIN (SELECT role, field, key FROM resolve_value_count WHERE profiles > 1) c ON c.role = v.role AND c.field = v.field AND c.key = v.key
        LEFT JOIN resolve_first_name n ON n.profile = v.profile),
      several AS (SELECT role, field, key, count(*) AS n FROM named GROUP BY ALL),
      f AS (SELECT role, field, sum(n) AS among FROM (
        SELECT role, field, n FROM several
        UNION ALL SELECT role, field, count(*) FROM resolve_value_count WHERE profiles = 1 GROUP BY ALL) GROUP BY role, field)
    SELECT c.role, c.field, c.key,
      least(600, round(100 * log10((f.among + 20) / (coalesce(s.n, 1) + CASE WHEN c.field = 'birth-date' THEN f.among / 20000 ELSE 0 END))))::SMALLINT AS said
    FROM resolve_value_count c JOIN f ON f.role = c.role AND f.field = c.field
    LEFT JOIN several s ON s.role = c.role AND s.field = c.field AND s.key = c.key
    WHERE c.profiles > 1 OR c.several OR c.field IN ('birth-date', 'town', 'country', 'agent')`,
];

const words: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE resolve_country_name AS
    SELECT DISTINCT c.key AS country, n.key FROM resolve_profile_name n
    JOIN resolve_value c ON c.profile = n.profile AND c.field = 'country'`,
  `CREATE OR REPLACE TEMP TABLE resolve_word_said AS
    WITH a AS (SELECT count(DISTINCT key) AS names FROM resolve_name_word),
      f AS (SELECT x.word_id, x.word, (x.names + 1) / (a.names + 200) AS share FROM resolve_word x, a),
      d AS (SELECT country, count(*) AS names FROM resolve_country_name GROUP BY country),
      n AS (SELECT c.country, w.word, count(*) AS names FROM resolve_country_name c
        JOIN resolve_name_word w ON w.key = c.key GROUP BY ALL)
    SELECT n.country, f.word_id, least(${wordMost}, round(100 * log10((d.names + 50) / (n.names + 50 * f.share))))::SMALLINT AS said
    FROM n JOIN d ON d.country = n.country JOIN f ON f.word = n.word
    UNION ALL SELECT NULL, word_id, least(${wordMost}, round(-100 * log10(share)))::SMALLINT FROM f`,
];

export const frequencyStatements: readonly string[] = [...placeholders, ...values, ...words];

/** Of a word beginning with a letter, for initials: letter code and tenths of a deciban. */
export const initialsSaid: string = `SELECT unicode(left(word, 1)) AS letter,
    least(${wordMost}, round(100 * log10((SELECT count(DISTINCT key) + 50 FROM resolve_name_word) / (count(DISTINCT key) + 5.0))))::INTEGER AS said
  FROM resolve_name_word WHERE word <> '' GROUP BY ALL`;
