/** Why one party stands where it stands, out of a ledger: what `vigie explain` prints. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { partyIds, partyOf } from '../../ledger/run-facts.js';
import type { Instant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import { explanationJson } from '../explanation-json.js';
import type { LeadExplanation, UnscoredExplanation } from '../lead-explanation.js';
import { isUnscored } from '../lead-explanation.js';
import { leadText } from '../lead-text.js';
import { recordNames } from '../names-journal.js';
import type { Language } from '../say.js';
import { unscoredText } from '../unscored-text.js';
import type { Weights } from '../weights.js';
import type { Subject } from './explain-party.js';
import { explainRole, type Workbench } from './explain-role.js';
import { leadsAround } from './leads-around.js';
import { type WorkbenchOptions, withWorkbench } from './with-workbench.js';

export interface ExplainOptions extends WorkbenchOptions {
  /** As printed in leads.csv, or any record id of the party. */
  readonly party: string;
  /** Every role in which the ledger knows the party when absent. */
  readonly role?: Role;
  /** The clock, for the record of names beside the ledger. */
  readonly now: Instant;
  readonly lang: Language;
  /** Whether the leads of other people in the payments are asked for, of whom a report text has to speak. */
  readonly around?: boolean;
}

export interface Explained {
  readonly text: string;
  readonly data: unknown;
  /** What both were written from. */
  readonly explanations: readonly (LeadExplanation | UnscoredExplanation)[];
  /** Leads of people in the payments who may be victims; empty where they were not asked for. */
  readonly around: readonly LeadExplanation[];
  readonly catalogue: Catalogue;
  readonly weights: Weights;
}

async function find({ ledger, pins }: Workbench, options: ExplainOptions): Promise<readonly Subject[]> {
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

/** @throws VigieError `ledger`, `usage`, `file`, `configuration`. */
export async function explain(options: ExplainOptions): Promise<Explained> {
  return withWorkbench(options, (workbench) => explainedBy(workbench, options));
}

/** The same by a workbench of these options, which may be asked more than once. @throws VigieError `usage`. */
export async function explainedBy(workbench: Workbench, options: ExplainOptions): Promise<Explained> {
  const subjects = await find(workbench, options);
  if (options.names !== undefined) {
    const roles = subjects.map(({ role }) => role);
    const shown = { at: options.now, partyId: options.party, roles, reason: options.names };
    await recordNames(options.ledger, shown);
  }
  const { catalogue } = workbench;
  const { weights } = workbench.scorer;
  const explanations: (LeadExplanation | UnscoredExplanation)[] = [];
  for (const subject of subjects)
    for await (const explanation of explainRole(workbench, subject.role, [subject]))
      explanations.push(explanation);
  const around: LeadExplanation[] = [];
  if (options.around === true)
    for (const each of explanations) around.push(...(await leadsAround(workbench, each)));
  const texts = explanations.map((explanation) =>
    isUnscored(explanation)
      ? unscoredText(explanation, catalogue, options.lang)
      : leadText(explanation, catalogue, weights, options.lang),
  );
  const data = { explanations: explanations.map((each) => explanationJson(each, catalogue)) };
  return { text: texts.join('\n\n'), data, explanations, around, catalogue, weights };
}
