/** Works out, slowly and in full, why one party stands where it stands: `interpret`, the waterfall, the payments. */
import { unreachable } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import type { PaymentLine as LedgerLine } from '../../ledger/read-payments.js';
import { readPaymentsBySeq } from '../../ledger/read-payments.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import type { ToldFact } from '../../network/facts/given-facts-of.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import { type Decider, decidersOf, leftOutInTurn, withoutIndicator } from '../fragile.js';
import { leadBand } from '../lead-band.js';
import type {
  Caution,
  LeadDecider,
  LeadExplanation,
  OthersAt,
  UnscoredExplanation,
  UnscoredKind,
} from '../lead-explanation.js';
import type { Scorer } from '../score.js';
import type { Step } from '../waterfall.js';
import type { BatchEvaluation } from './batch.js';
import type { RankedLead } from './choose-leads.js';
import { factsBetween, factsExcept, toldOfWhom } from './derived-facts.js';
import { behindSteps, besideSteps, measuredOf, toldOf } from './explain-steps.js';
import { othersAt } from './others-at.js';
import { splitByOwner } from './party-stream-rows.js';
import { inFull, type PartyView, partyView } from './party-view.js';
import type { StatusIndex } from './status-index.js';
import type { Surroundings } from './surroundings.js';

export interface Explainer {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly scorer: Scorer;
  readonly pins: Pins;
  readonly given: readonly ToldFact[];
  readonly statuses: StatusIndex;
  readonly derived: DerivedFacts;
  /** For evaluating again without a payment. */
  readonly evaluation: BatchEvaluation;
  readonly inFull: InFull | undefined;
}

/** For a reader of the parties: entries of the list, links of other payers, and names where they were asked for. */
export interface InFull {
  readonly names: boolean;
  readonly cautions: readonly Caution[];
  readonly surroundings: Surroundings;
}

/** A party in one role, by key and by its printed id. */
export interface Subject {
  readonly party: number;
  readonly party_id: string;
  readonly role: Role;
}

/** The streams of the parties that are explained, with the lines their payments came from, by seq. */
export interface Streams {
  readonly byParty: ReadonlyMap<number, OwnedRows>;
  readonly lines: ReadonlyMap<number, LedgerLine>;
}

/** `owned` is undefined when none of the parties has a payment up to as_of. */
export async function readLines(
  {
    ledger,
    inFull: asked,
  }: Pick<Explainer, 'ledger'> & {
    readonly inFull?: Pick<InFull, 'names'> | undefined;
  },
  owned: OwnedRows | undefined,
): Promise<Streams> {
  const seqs = owned === undefined ? [] : [...owned.rows.seq];
  const lines = await readPaymentsBySeq(ledger, seqs, { names: asked?.names === true });
  return {
    byParty: new Map(owned && splitByOwner(owned)),
    lines: new Map(lines.map((line) => [line.seq, line])),
  };
}

interface Decided {
  readonly deciders: readonly LeadDecider[];
  /** Whether there were more payments than are left out in turn. */
  readonly inPart: boolean;
}

/** The bands without one payment, by the compiled evaluator: what it finds equals what `interpret` would. */
function decidersFor(
  explainer: Explainer,
  lead: RankedLead,
  owned: OwnedRows,
  { seen, positionOf, idOf }: PartyView,
): Decided {
  const { scorer, evaluation, derived, statuses, catalogue } = explainer;
  const changes = statuses.ofOne(owned);
  const told = factsBetween(derived, lead.party, lead.party);
  const hits = catalogue.indicators.flatMap(({ side }, at) =>
    side === lead.role ? ([0, 1] as const).flatMap((epoch) => seen.beside(at, epoch)) : [],
  );
  const behind = new Set([...seen.residual, ...hits].map((payment) => payment.seq));
  const rows = Array.from({ length: owned.rows.length }, (_, row) => row).filter((row) =>
    behind.has(owned.rows.seq[row] as number),
  );
  const inTurn = leftOutInTurn(rows, owned.rows);
  const deciders = decidersOf(lead.band, {
    beneficiaries: toldOfWhom(told),
    payments: inTurn,
    indicators: catalogue.indicators.flatMap((indicator, at) =>
      indicator.side === lead.role && (seen.stratum(at, 0) > 0 || seen.stratum(at, 1) > 0) ? [at] : [],
    ),
    withoutIndicator: (at) => leadBand(scorer, withoutIndicator(seen, at), lead.role, lead.route),
    withoutToldOf: (about) => evaluation.band({ ...owned, changes, derived: factsExcept(told, about) }, lead),
    withoutPayment: (without) => evaluation.band({ ...owned, changes, derived: told, without }, lead),
  });
  const placed = (decider: Decider<number>): LeadDecider => {
    switch (decider.kind) {
      case 'indicator':
        return decider;
      case 'others':
        return { kind: 'others', counterparty: idOf(decider.beneficiary), band: decider.band };
      case 'payment':
        return { ...decider, payment: positionOf(owned.rows.seq[decider.payment] as number) };
      default:
        return unreachable(decider);
    }
  };
  return { deciders: Array.from(deciders, placed), inPart: inTurn.length < rows.length };
}

/** Explains one lead of those whose streams were read. */
export function explainLead(
  explainer: Explainer,
  lead: RankedLead,
  { byParty, lines }: Streams,
): LeadExplanation {
  const owned = byParty.get(lead.party);
  if (owned === undefined) throw new Error(`lead ${lead.party_id} has no payments`);
  const { catalogue, scorer } = explainer;
  const view = partyView(explainer, lead, owned, lines);
  const { seen, base } = view;
  const { deciders, inPart } = decidersFor(explainer, lead, owned, view);
  const explanations = [...new Set(base.setAside.flatMap((each) => each.explanations))];
  const pattern = scorer.waterfall(seen, lead.role, 'pattern');
  const victim = scorer.waterfall(seen, lead.role, 'victim');
  const all = [...pattern.steps, ...victim.steps];
  const steps = all.filter(({ stratum }) => stratum >= 1);
  const absent = all.filter(({ stratum }) => stratum === 0);
  const told = toldOf(steps, catalogue, view);
  const { party: _, ...plain } = lead;
  const full = inFull(explainer, lead, view);
  return {
    ...full,
    cautions: inPart ? [...full.cautions, 'left-out-in-part'] : full.cautions,
    lead: { ...plain, fragile: deciders.length > 0, explanations },
    deciders,
    pattern,
    victim,
    behind: behindSteps(steps, view),
    beside: besideSteps(steps, view),
    measured: measuredOf(steps, catalogue, view),
    nearest: measuredOf(absent, catalogue, view),
    told,
    others: othersToldOf(explainer, lead, view, pattern.steps, told),
  };
}

/** Who else pays the beneficiaries on whom a reason that counts rests. */
function othersToldOf(
  { inFull: asked }: Explainer,
  { party }: RankedLead,
  { counterparties, idOf }: PartyView,
  steps: readonly Step[],
  told: LeadExplanation['told'],
): readonly OthersAt[] {
  if (asked === undefined) return [];
  const ids = new Set(
    steps
      .filter(({ decayed }) => decayed > 0)
      .flatMap(({ indicator }) => (told.get(indicator) ?? []).map(({ counterparty }) => counterparty)),
  );
  const about = counterparties.map((key) => [key, idOf(key)] as const).filter(([, id]) => ids.has(id));
  const { series, payerIds } = asked.surroundings;
  return othersAt(series, party, about, payerIds);
}

function unscoredKind({ seen, base }: PartyView): UnscoredKind {
  const inScope = seen.residual.length + seen.setAside.length > 0;
  if (seen.minor) return inScope ? 'minor' : 'minor-out-of-scope';
  if (seen.residual.length > 0) throw new Error(`${base.partyId} has residual payments and no score`);
  if (inScope) return 'explained';
  return base.payments.length > 0 ? 'out-of-scope' : 'no-payment';
}

/** Explains why a party bears no score. */
export function explainUnscored(
  explainer: Explainer,
  subject: Subject,
  { byParty, lines }: Streams,
): UnscoredExplanation {
  const view = partyView(explainer, subject, byParty.get(subject.party), lines);
  return { ...inFull(explainer, subject, view), unscored: unscoredKind(view) };
}
