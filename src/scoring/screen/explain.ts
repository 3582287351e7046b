/** Why one party stands where it stands, out of a ledger: what `vigie explain` prints. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { currentPins } from '../../ledger/pins.js';
import { laterStatuses, listedFacts, partyIds, partyOf } from '../../ledger/run-facts.js';
import { prepareRun } from '../../ledger/run-relation.js';
import type { Instant } from '../../time.js';
import { explanationJson } from '../explanation-json.js';
import { isUnscored } from '../lead-explanation.js';
import { leadText } from '../lead-text.js';
import { recordNames } from '../names-journal.js';
import { type InForce, inForce } from '../own/in-force.js';
import { ownOfRun } from '../own/own-record.js';
import { readOwn } from '../own/read-own.js';
import type { Language } from '../say.js';
import { createScorer } from '../score.js';
import { unscoredText } from '../unscored-text.js';
import { weights202611 } from '../weights-2026-11.js';
import { BatchEvaluation } from './batch.js';
import { asListFacts } from './evaluate-ledger.js';
import type { Subject } from './explain-party.js';
import { explainRole } from './explain-role.js';
import type { PinnedRun } from './run-pins.js';
import { pinnedRun } from './run-pins.js';

export interface ExplainOptions {
  readonly ledger: string;
  /** As printed in leads.csv, or any record id of the party. */
  readonly party: string;
  /** Every role in which the ledger knows the party when absent. */
  readonly role?: Role;
  readonly asOf?: Instant;
  /** The run.json of an earlier run, whose as_of, rows and versions are taken. */
  readonly run?: string;
  /** Files of own definitions; by default those of `run`. */
  readonly indicators?: readonly string[];
  /** The reason for which names are printed; recorded beside the ledger at `now`. */
  readonly names?: string;
  /** The clock, for the record of names. */
  readonly now: Instant;
  readonly lang: Language;
}

async function find(ledger: Ledger, pins: Pins, options: ExplainOptions): Promise<readonly Subject[]> {
  const found: Subject[] = [];
  for (const role of options.role === undefined ? (['payer', 'beneficiary'] as const) : [options.role]) {
    const party = await partyOf(ledger, pins, role, options.party);
    if (party === undefined) continue;
    const ids = await partyIds(ledger, pins, role, [party]);
    found.push({ role, party, party_id: ids.get(party) ?? options.party });
  }
  if (found.length > 0) return found;
  const where =
    options.role === undefined ? 'of this ledger' : `of this ledger in the role of ${options.role}`;
  throw new VigieError(
    'usage',
    options.party,
    `is no party ${where}; give a party_id as it stands in leads.csv, with the --role that stands beside it or without one.`,
  );
}

async function pinsFor(
  ledger: Ledger,
  options: ExplainOptions,
  { catalogue, weights }: InForce,
): Promise<PinnedRun> {
  const current = await currentPins(ledger, options.asOf);
  if (options.run === undefined) return { pins: current, cautions: [] };
  if (options.asOf !== undefined) {
    throw new VigieError('usage', '--as-of', 'cannot stand beside --run, which has an as_of of its own.');
  }
  return pinnedRun(options.run, current, catalogue, weights);
}

/** @throws VigieError `ledger`, `usage`, `file`, `configuration`. */
export async function explain(
  options: ExplainOptions,
): Promise<{ readonly text: string; readonly data: unknown }> {
  const { run, indicators = [] } = options;
  const own = indicators.length > 0 || run === undefined ? await readOwn(indicators) : await ownOfRun(run);
  const used = inForce(own, weights202611);
  const ledger = await openLedger(options.ledger, { readOnly: true });
  try {
    const { pins, cautions } = await pinsFor(ledger, options, used);
    await prepareRun(ledger, pins);
    const subjects = await find(ledger, pins, options);
    if (options.names !== undefined) {
      const roles = subjects.map(({ role }) => role);
      const shown = { at: options.now, partyId: options.party, roles, reason: options.names };
      await recordNames(options.ledger, shown);
    }
    const { catalogue, weights } = used;
    const listed = await listedFacts(ledger, pins);
    const workbench = {
      ledger,
      catalogue,
      scorer: createScorer(weights, catalogue),
      pins,
      listed,
      changes: await laterStatuses(ledger, pins),
      evaluation: new BatchEvaluation(catalogue, weights, { ...pins, listed: asListFacts(listed) }),
      inFull: { names: options.names !== undefined, cautions },
    };
    const texts: string[] = [];
    const explanations: unknown[] = [];
    for (const subject of subjects) {
      const explanation = await explainRole(workbench, subject);
      texts.push(
        isUnscored(explanation)
          ? unscoredText(explanation, catalogue, options.lang)
          : leadText(explanation, catalogue, weights, options.lang),
      );
      explanations.push(explanationJson(explanation, catalogue));
    }
    return { text: texts.join('\n\n'), data: { explanations } };
  } finally {
    ledger.close();
  }
}
