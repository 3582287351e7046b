/**
 * Beneficiaries who collect at one pay-out agent within minutes, again and again, more often than chance lets two people
 * of so busy an agent meet. The rule: at least three days with such a meeting, and among all pairs of the people whom
 * the agent has had by then, and somebody had paid untied, fewer than one in a hundred pairs' worth of chance,
 * (pairs) * e^k / k! <= 1/100, where k is the number of days with a meeting and e, what chance gives, a thirtieth of the
 * days on which both came (twenty minutes of ten hours). Both are counted up to the meeting itself.
 */
import type { Ledger } from '../../ledger/ledger.js';
import { stageIntegers } from '../../ledger/stage-integers.js';
import type { Instant } from '../../time.js';

export interface AgentMates {
  readonly one: number;
  readonly other: number;
  readonly from: Instant;
  /** Days with a meeting, at agents where the rule holds, as far as is known. */
  readonly times: number;
}

const within = 10 * 60_000;
const fewestMeetings = 3;
const oneIn = 30;
const mostByChance = 0.01;
/** Of whoever comes within minutes only the next few are looked at: where more do, chance explains any meeting. */
const nextOnes = 4;

/** A local time without an offset is no later than twelve hours after the same time in UTC. */
const paidOutAt = `CASE WHEN length(payout_at) >= 16 THEN epoch_ms(TRY_CAST(payout_at AS TIMESTAMPTZ)) +
  CASE WHEN regexp_matches(payout_at, '(Z|[+-][0-9]{2}:?[0-9]{2})$') THEN 0 ELSE 43200000 END END`;

interface Visit extends Readonly<Record<string, number>> {
  readonly one: number;
  readonly other: number;
  readonly agent: number;
  readonly at: number;
  readonly meets: number;
}

/**
 * Makes `agent_mate(a, b, times)` of those tied by as_of, which networks show too, and `busy_agent`, where more came within
 * minutes than are looked at. After `prepareFactSource`.
 */
export async function agentMates(ledger: Ledger, asOf: Instant): Promise<readonly AgentMates[]> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE payout AS
    SELECT (hash(payout_agent) >> 11)::BIGINT AS agent, beneficiary, seq, draw, greatest("at", ${paidOutAt}) AS seen,
      ${paidOutAt} AS ms, ms // 86400000 AS day
    FROM fact_source WHERE payout_agent IS NOT NULL AND payout_at IS NOT NULL AND ms IS NOT NULL`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE visitor AS
    SELECT agent, beneficiary, greatest(min(seen), min(start)) AS since, count(DISTINCT day) AS days FROM payout
    JOIN (SELECT beneficiary, min(start) AS start FROM fact_edge GROUP BY beneficiary) USING (beneficiary) GROUP BY agent, beneficiary`);
  const next = Array.from({ length: nextOnes }, (_, n) => n + 1);
  const leads = next.map(
    (n) =>
      `lead(beneficiary, ${n}) OVER came AS b${n}, lead(ms, ${n}) OVER came AS ms${n}, lead(seen, ${n}) OVER came AS seen${n}`,
  );
  // Who stands between two is whoever came, however often in the end: that is not known at the meeting.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE followed AS
    SELECT agent, day, beneficiary, ms, seen, ${leads.join(', ')}, lead(ms, ${nextOnes + 1}) OVER came AS ms_beyond
    FROM payout WINDOW came AS (PARTITION BY agent ORDER BY ms, draw, seq) QUALIFY ms1 - ms <= ${within}`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE busy_agent AS
    SELECT DISTINCT agent FROM followed WHERE ms_beyond - ms <= ${within}`);
  const near = next.map(
    (n) => `SELECT agent, day, beneficiary AS a, b${n} AS b, greatest(seen, seen${n}) AS seen FROM followed
      WHERE ms${n} - ms <= ${within} AND beneficiary <> b${n}`,
  );
  await ledger.run(`CREATE OR REPLACE TEMP TABLE meeting AS
    WITH often AS (SELECT agent, beneficiary FROM visitor WHERE days >= ${fewestMeetings}),
    near AS (${near.join(' UNION ALL ')}),
    met AS (SELECT near.agent, day, least(a, b) AS a, greatest(a, b) AS b, min(seen) AS seen FROM near
      SEMI JOIN often one ON one.agent = near.agent AND one.beneficiary = near.a
      SEMI JOIN often other ON other.agent = near.agent AND other.beneficiary = near.b
      GROUP BY ALL)
    SELECT * FROM met SEMI JOIN (SELECT agent, a, b FROM met GROUP BY ALL HAVING count(*) >= ${fewestMeetings}) USING (agent, a, b)`);
  const visits = await ledger.rows<Visit>(`
    WITH pair AS (SELECT DISTINCT agent, a, b FROM meeting),
    day_of AS (SELECT agent, beneficiary, day, min(seen) AS seen FROM payout SEMI JOIN (SELECT DISTINCT agent FROM pair) USING (agent) GROUP BY ALL)
    SELECT p.a AS one, p.b AS other, p.agent::DOUBLE AS agent, coalesce(m.seen, greatest(x.seen, y.seen))::DOUBLE AS "at",
      (m.seen IS NOT NULL)::INTEGER AS meets
    FROM pair p JOIN day_of x ON x.agent = p.agent AND x.beneficiary = p.a
    JOIN day_of y ON y.agent = p.agent AND y.beneficiary = p.b AND y.day = x.day
    LEFT JOIN meeting m ON m.agent = p.agent AND m.a = p.a AND m.b = p.b AND m.day = x.day
    WHERE coalesce(m.seen, greatest(x.seen, y.seen)) <= ${asOf}
    ORDER BY p.agent, p.a, p.b, "at", meets`);
  const crowds = await crowdsOf(ledger);
  const mates = meetings(visits, (agent, at) => countUpTo(crowds.get(agent) ?? [], at));
  await stageIntegers(
    ledger,
    'agent_mate',
    ['a', 'b', 'times'],
    mates.map(({ one, other, times }) => [one, other, times]),
  );
  return mates;
}

/** When each agent of a meeting had first seen each of its visitors whom somebody pays untied. */
async function crowdsOf(ledger: Ledger): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await ledger.rows<{
    agent: number;
    since: number;
  }>(`SELECT agent::DOUBLE AS agent, since::DOUBLE AS since
    FROM visitor SEMI JOIN meeting USING (agent) ORDER BY agent, since`);
  const crowds = new Map<number, number[]>();
  for (const { agent, since } of rows) {
    const known = crowds.get(agent);
    if (known === undefined) crowds.set(agent, [since]);
    else known.push(since);
  }
  return crowds;
}

function countUpTo(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether so many meetings on so many common days are more than chance gives among so many people. */
export function isMoreThanChance(meetings: number, days: number, people: number): boolean {
  if (meetings < fewestMeetings) return false;
  const expected = days / oneIn;
  let chance = (people * (people - 1)) / 2;
  for (let k = 1; k <= meetings; k++) chance *= expected / k;
  return chance <= mostByChance;
}

/** The first meeting of each pair from which on the rule holds; what was more than chance once stays so. */
function meetings(
  visits: readonly Visit[],
  peopleAt: (agent: number, at: number) => number,
): readonly AgentMates[] {
  const found = new Map<string, AgentMates>();
  let key = '';
  let days = 0;
  let met = 0;
  let isTied = false;
  for (const { one, other, agent, at, meets } of visits) {
    const pair = `${agent}:${one}:${other}`;
    if (pair !== key) [key, days, met, isTied] = [pair, 0, 0, false];
    days++;
    met += meets;
    if (meets === 0) continue;
    const seen = isTied ? 1 : met;
    isTied ||= isMoreThanChance(met, days, peopleAt(agent, at));
    if (!isTied) continue;
    const known = found.get(`${one}:${other}`);
    found.set(`${one}:${other}`, {
      one,
      other,
      from: Math.min(at, known?.from ?? at),
      times: (known?.times ?? 0) + seen,
    });
  }
  return [...found.values()];
}
