/**
 * Which pairs are compared at all, as data: records that share one of these keys. A key on more profiles than `most`
 * is skipped and its records are flagged; nothing is compared in silence less than elsewhere. Owner: project.
 */
import type { ComparisonId } from './comparisons.js';

export interface Block {
  readonly id: string;
  /** The comparison that agreement on the key decides, where there is one. */
  readonly decides?: ComparisonId;
  /** Comparisons that pairs of this block say nothing about, for they were chosen by them. */
  readonly chosenBy: readonly ComparisonId[];
  readonly most: number;
  /** The key is narrower than the value that it decides: what agreement says is that of the rarest value both have. */
  readonly narrower?: true;
  /** A condition on the profiles `a` and `b` of a pair. */
  readonly where?: string;
  /** SELECT of pairs (`one`, `other`) that it leaves out. */
  readonly without?: string;
  /** SELECT of `role`, `profile` and `key` (a number), over the tables of `value-sql.ts` and `word-sql.ts`. */
  readonly keys: string;
}

const value = (field: string): string =>
  `SELECT role, profile, key FROM resolve_value WHERE field = '${field}' AND NOT placeholder`;

const decided = (id: ComparisonId, most: number): Block => ({
  id,
  decides: id,
  chosenBy: [id],
  most,
  keys: value(id),
});

/** A word of a name is rare where no more profiles of the role have it, and two words together. */
const rareAt = 12;
const rareTogether = 6;

export const blocks: readonly Block[] = [
  decided('phone', 400),
  decided('account', 400),
  decided('email', 400),
  decided('device', 100),
  decided('address', 100),
  {
    id: 'birth-date-and-word-start',
    chosenBy: ['birth-date', 'name'],
    most: 150,
    keys: `SELECT DISTINCT w.role, w.profile, (hash(b.key, w.start) >> 11)::BIGINT AS key
      FROM resolve_profile_word w JOIN resolve_value b ON b.profile = w.profile AND b.field = 'birth-date'`,
  },
  {
    // Two rare words: namesakes of common ones have nothing in common that another block does not find.
    id: 'two-words-and-country',
    chosenBy: ['name', 'country'],
    most: rareTogether,
    keys: `SELECT DISTINCT t.role, t.profile, (hash(t.key, c.key) >> 11)::BIGINT AS key
      FROM (SELECT * FROM resolve_two_words QUALIFY count(*) OVER (PARTITION BY role, key) <= ${rareTogether}) t
      JOIN resolve_value c ON c.profile = t.profile AND c.field = 'country'`,
  },
  {
    id: 'two-words-and-town',
    chosenBy: ['name', 'town'],
    most: 60,
    keys: `SELECT DISTINCT t.role, t.profile, (hash(t.key, c.key) >> 11)::BIGINT AS key
      FROM resolve_two_words t JOIN resolve_value c ON c.profile = t.profile AND c.field = 'town'`,
  },
  {
    id: 'word-and-agent',
    chosenBy: ['name', 'agent', 'town'],
    most: 60,
    keys: `SELECT DISTINCT w.role, w.profile, (hash(w.sound, a.key) >> 11)::BIGINT AS key
      FROM resolve_profile_word w JOIN resolve_value a ON a.profile = w.profile AND a.field = 'agent'
      WHERE w.letters > 1`,
  },
  {
    id: 'rare-word-and-town',
    chosenBy: ['name', 'town'],
    most: rareAt,
    keys: `SELECT DISTINCT w.role, w.profile, (hash(w.word_id, c.key) >> 11)::BIGINT AS key
      FROM (SELECT role, profile, word_id FROM resolve_profile_word WHERE letters >= 4
        QUALIFY count(*) OVER (PARTITION BY role, word_id) <= ${rareAt}) w
      JOIN resolve_value c ON c.profile = w.profile AND c.field = 'town'`,
  },
  {
    id: 'counterparty-and-word',
    chosenBy: ['counterparty', 'name'],
    decides: 'counterparty',
    narrower: true,
    where: `(a.profile IN (SELECT profile FROM resolve_apart) OR b.profile IN (SELECT profile FROM resolve_apart))`,
    most: 50,
    keys: `SELECT DISTINCT w.role, w.profile, (hash(c.key, w.sound) >> 11)::BIGINT AS key
      FROM resolve_profile_word w JOIN resolve_value c ON c.profile = w.profile AND c.field = 'counterparty'`,
  },
  {
    id: 'household-and-word',
    chosenBy: ['household', 'name'],
    decides: 'household',
    narrower: true,
    // One payer is of one household with itself.
    without: `SELECT s.profile AS one, t.profile AS other FROM resolve_tie s JOIN resolve_tie t ON t.payer = s.payer AND s.profile < t.profile`,
    most: 50,
    keys: `SELECT DISTINCT w.role, w.profile, (hash(c.key, w.sound) >> 11)::BIGINT AS key
      FROM resolve_profile_word w JOIN resolve_value c ON c.profile = w.profile AND c.field = 'household'`,
  },
];
