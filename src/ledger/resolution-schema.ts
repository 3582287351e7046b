/** What the resolution of records into parties leaves in a ledger, beside the party map itself. */
export const resolutionTables: readonly string[] = [
  // Of the resolved version last made: links that joined, suggestions, and those that a guard refused.
  `CREATE TABLE record_link (one INTEGER NOT NULL, other INTEGER NOT NULL, role UTINYINT NOT NULL,
    -- Tenths of a deciban; with the prior it is the score.
    score SMALLINT NOT NULL, prior SMALLINT NOT NULL, decision VARCHAR NOT NULL, why VARCHAR NOT NULL,
    -- As many as there are comparisons, in their order: level reached (-1 unknown) and its weight.
    levels TINYINT[] NOT NULL, weights SMALLINT[] NOT NULL, blocks INTEGER NOT NULL)`,
  'CREATE TABLE record_flag (record INTEGER NOT NULL, flag VARCHAR NOT NULL)',
  `CREATE TABLE resolution (version INTEGER NOT NULL, summary VARCHAR NOT NULL)`,
  // What people said, never changed: the latest of a pair holds.
  `CREATE TABLE judgement (judgement INTEGER NOT NULL, "at" BIGINT NOT NULL, one INTEGER NOT NULL,
    other INTEGER NOT NULL, verdict ENUM('same', 'different', 'undecided') NOT NULL, "by" VARCHAR NOT NULL,
    reason VARCHAR NOT NULL)`,
];
