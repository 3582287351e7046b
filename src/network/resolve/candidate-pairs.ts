/** Pairs of profiles that share a block, with what agreement on the block's own value says. */
import type { Ledger } from '../../ledger/ledger.js';
import { type Block, blocks } from './blocking.js';
import { type ComparisonId, comparisonIds } from './comparisons.js';

/** Comparisons whose agreement is found by a block, in the order of the columns of `resolve_pair`. */
export const decidedByBlock: readonly ComparisonId[] = blocks.flatMap(({ decides }) =>
  decides === undefined ? [] : [decides],
);

export interface SkippedBlock {
  readonly block: string;
  /** Keys that too many profiles share, and how many profiles have one. */
  readonly keys: number;
  readonly profiles: number;
}

/**
 * Makes `resolve_pair` (one, other, blocks as bits, `said_…` for each decided comparison, -1 where it does not agree)
 * and `resolve_skipped` (profile, flag). Blocks are worked through one after another so that memory holds one.
 */
export async function findPairs(ledger: Ledger): Promise<readonly SkippedBlock[]> {
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE resolve_found (one INTEGER, other INTEGER, block UTINYINT, said SMALLINT)`,
  );
  await ledger.run('CREATE OR REPLACE TEMP TABLE resolve_skipped (profile INTEGER, flag VARCHAR)');
  await ledger.run(
    `INSERT INTO resolve_skipped SELECT DISTINCT profile, 'placeholder-' || field::VARCHAR FROM resolve_value WHERE placeholder`,
  );
  await ledger.run(`INSERT INTO resolve_skipped
    SELECT DISTINCT profile, 'many-' || field::VARCHAR FROM resolve_value WHERE beyond AND field NOT IN ('counterparty', 'household')
    UNION ALL SELECT DISTINCT profile, 'many-name' FROM resolve_profile_name WHERE beyond`);
  const skipped: SkippedBlock[] = [];
  for (const [at, block] of blocks.entries()) skipped.push(...(await findBlock(ledger, at, block)));
  const said = decidedByBlock.map(
    (id) =>
      `max(CASE WHEN block = ${blocks.findIndex(({ decides }) => decides === id)} THEN said ELSE -1 END)::INTEGER AS "said_${id}"`,
  );
  await ledger.run(`CREATE OR REPLACE TEMP TABLE resolve_pair AS
    SELECT one, other, bit_or(1::INTEGER << block::INTEGER) AS blocks, ${said.join(', ')} FROM resolve_found GROUP BY one, other`);
  await ledger.run('DROP TABLE resolve_found');
  await pairWithThemselves(ledger);
  return skipped;
}

/** One more reason why these profiles were compared less than others. */
export async function flagProfiles(
  ledger: Ledger,
  profiles: readonly number[],
  flag: 'large-party',
): Promise<void> {
  if (profiles.length === 0) return;
  await ledger.run(`INSERT INTO resolve_skipped SELECT unnest([${profiles.join(', ')}])::INTEGER, '${flag}'`);
}

async function findBlock(ledger: Ledger, at: number, block: Block): Promise<readonly SkippedBlock[]> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE resolve_key AS
    WITH k AS (${block.keys})
    SELECT k.role, k.profile, k.key, s.profiles FROM k
    JOIN (SELECT role, key, count(*) AS profiles FROM k GROUP BY role, key HAVING count(*) > 1) s ON s.role = k.role AND s.key = k.key`);
  const most = await ledger.number('SELECT max(profiles) FROM resolve_key');
  if (most === 0) return [];
  const skipped = most > block.most ? await skipLarge(ledger, block) : [];
  const { where, without } = block;
  const field = block.decides ?? comparisonIds[0];
  // The key of a block that decides nothing, or of one that is narrower than the value, brings no evidence by itself.
  const narrower = block.narrower === true;
  const said = block.decides === undefined || narrower ? '0' : 'coalesce(s.said, 0)';
  await ledger.run(`INSERT INTO resolve_found SELECT f.* FROM (
      SELECT least(a.profile, b.profile) AS one, greatest(a.profile, b.profile) AS other, ${at}, ${said}
      FROM resolve_key a JOIN resolve_key b ON b.role = a.role AND b.key = a.key AND a.profile < b.profile
      LEFT JOIN resolve_value_said s ON s.role = a.role AND s.field = '${field}' AND s.key = a.key
      WHERE a.profiles <= ${block.most} AND b.profiles <= ${block.most}${where === undefined ? '' : ` AND ${where}`}) f
    ${without === undefined ? '' : `ANTI JOIN (${without}) w ON w.one = f.one AND w.other = f.other`}`);
  if (narrower) await sayRarest(ledger, at, field);
  return skipped;
}

async function skipLarge(ledger: Ledger, { id, most }: Block): Promise<readonly SkippedBlock[]> {
  const large = await ledger.rows<{ keys: number; profiles: number }>(
    `SELECT count(DISTINCT key)::INTEGER AS keys, count(DISTINCT profile)::INTEGER AS profiles FROM resolve_key WHERE profiles > ${most}`,
  );
  await ledger.run(
    `INSERT INTO resolve_skipped SELECT DISTINCT profile, 'skipped-${id}' FROM resolve_key WHERE profiles > ${most}`,
  );
  return large.map((counts) => ({ block: id, ...counts }));
}

/** The rarest value of a field that both have. */
async function sayRarest(ledger: Ledger, at: number, field: ComparisonId): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE resolve_both AS
    SELECT f.one, f.other, max(s.said) AS said FROM (SELECT DISTINCT one, other FROM resolve_found WHERE block = ${at}) f
    JOIN resolve_value a ON a.profile = f.one AND a.field = '${field}'
    JOIN resolve_value b ON b.profile = f.other AND b.field = '${field}' AND b.key = a.key
    JOIN resolve_value_said s ON s.role = 1 AND s.field = '${field}' AND s.key = a.key
    GROUP BY f.one, f.other`);
  await ledger.run(`UPDATE resolve_found SET said = b.said FROM resolve_both b
    WHERE resolve_found.block = ${at} AND b.one = resolve_found.one AND b.other = resolve_found.other`);
}

/** Records of one profile say the same; what that says is weighed as for any pair. */
async function pairWithThemselves(ledger: Ledger): Promise<void> {
  const said = decidedByBlock.map(
    (id) =>
      `coalesce(max(CASE WHEN v.field = '${id}' AND '${id}' NOT IN ('counterparty', 'household') THEN s.said END), -1)::INTEGER`,
  );
  await ledger.run(`INSERT INTO resolve_pair
    SELECT p.profile, p.profile, 0, ${said.join(', ')} FROM resolve_profile p
    LEFT JOIN resolve_value v ON v.profile = p.profile AND NOT v.placeholder
    LEFT JOIN resolve_value_said s ON s.role = p.role AND s.field = v.field AND s.key = v.key
    WHERE p.records > 1 GROUP BY p.profile`);
}
