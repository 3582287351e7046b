/** Which pairs are explained and which payments are in scope and residual at T (S1-S5). */
import { grouped } from '../ledger/grouped.js';
import type { Catalogue, Explanation } from './definition.js';
import { bringing, brings } from './given-facts.js';
import { measureValue } from './interpret-measure.js';
import { counterpartyOf, isForward, type Moment } from './interpret-moment.js';
import type { Flags, View } from './interpret-window.js';
import type { PaymentEvent } from './stream.js';

const adult = 18;

/** S1. */
export function isInScope(moment: Moment, payment: PaymentEvent): boolean {
  const { payer, beneficiary, columns } = payment;
  const betweenPersons = columns.person_to_person !== 0;
  if (betweenPersons && columns.corridor_listed !== 0) return true;
  return bringing
    .filter((kind) => betweenPersons || brings(kind) === 'all')
    .some(
      (kind) =>
        (payer !== -1 && moment.factOf(kind, payer, 'payer') >= 1) ||
        (beneficiary !== -1 && moment.factOf(kind, beneficiary, 'beneficiary') >= 1),
    );
}

/** S5. */
export function isMinor(moment: Moment): boolean {
  const age = moment.role === 'payer' ? 'payer_age' : 'beneficiary_age';
  return moment.payments.some((payment) => {
    const years = payment.columns[age];
    return isForward(moment, payment) && years !== undefined && years < adult;
  });
}

/** Nothing to read without an executed payment. */
function pairView(
  moment: Moment,
  made: ReadonlySet<string>,
  counterparty: number,
  pair: readonly PaymentEvent[],
  flags: Flags,
): View | undefined {
  const anchor = pair.findLast((payment) => moment.statusOf(payment) === 'executed');
  if (anchor === undefined) return undefined;
  const forward = pair.filter((payment) => isForward(moment, payment));
  const back = pair.filter((payment) => !isForward(moment, payment));
  return { moment, made, sets: { forward, back }, anchor, counterparty, flags };
}

function explains({ when, unless, inBeneficiaryStream }: Explanation, view: View): boolean {
  if (measureValue(when, view) !== true) return false;
  if (unless !== undefined && view.moment.role === 'beneficiary') return inBeneficiaryStream === 'holds';
  return unless === undefined || measureValue(unless, view) !== true;
}

/** The ids of the explanations that hold for each explained pair of the role, by counterparty (S2, S3). */
export function explainedPairs(catalogue: Catalogue, moment: Moment, flags: Flags): Map<number, string[]> {
  const made = new Set(catalogue.facts.map(({ id }) => id));
  const pairs = grouped(moment.payments, (payment) => counterpartyOf(moment, payment));
  const explained = new Map<number, string[]>();
  for (const [counterparty, pair] of pairs) {
    const view = counterparty === -1 ? undefined : pairView(moment, made, counterparty, pair, flags);
    if (view === undefined) continue;
    const by = catalogue.explanations.filter((each) => explains(each, view)).map(({ id }) => id);
    if (by.length > 0) explained.set(counterparty, by);
  }
  return explained;
}
