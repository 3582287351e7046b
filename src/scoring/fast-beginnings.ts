/**
 * Whom a payer began to pay as somebody under pressure does, and went on to pay. What goes on is no fast series
 * (`possible-extortion-victim` asks that nothing follows after a week), so that no route protects: whoever reads is asked.
 */
import { grouped } from '../ledger/grouped.js';
import { possibleExtortionVictim } from '../typology/library/possible-extortion-victim.js';
import { bound, fastSeriesIn, fastWithin } from './fast-series.js';
import type { LeadExplanation } from './lead-explanation.js';
import { partyOf } from './one-party.js';
import { paymentNumbers } from './payment-lines.js';
import { printable } from './printable.js';
import { type Language, say } from './say.js';

const weekLong = bound(possibleExtortionVictim.parameters['all_within']) * 1000;
const shown = 3;

export interface FastBeginning {
  readonly party: string;
  /** Positions of the payments of the series. */
  readonly payments: readonly number[];
}

/** In the order in which they began; none of a beneficiary, nor of a payer of whom a fast series is found. */
export function fastBeginnings({
  lead,
  payments,
  counted,
  pattern,
  victim,
}: Pick<LeadExplanation, 'lead' | 'payments' | 'counted' | 'pattern' | 'victim'>): readonly FastBeginning[] {
  const found = [...pattern.steps, ...victim.steps].some(
    ({ id, stratum }) => id === possibleExtortionVictim.id && stratum >= 1,
  );
  if (lead.role !== 'payer' || found) return [];
  const executed = [...payments.keys()].filter((at) => payments[at]?.status === 'executed');
  const counts = new Set(counted);
  const byParty = grouped(executed, (at) => {
    const payment = payments[at];
    return payment && partyOf(payment);
  });
  return [...byParty].flatMap(([party, paid]): FastBeginning[] => {
    const [began] = paid;
    if (party === undefined || began === undefined) return [];
    const own = paid.filter((at) => counts.has(at));
    const start = payments[began]?.at ?? Number.NaN;
    const since = (at: number): number => (payments[at]?.at ?? Number.NaN) - start;
    const series = fastSeriesIn(
      own.filter((at) => since(at) < fastWithin),
      payments,
    );
    const goesOn = own.some((at) => since(at) > weekLong);
    return goesOn && series[0] === began ? [{ party, payments: series }] : [];
  });
}

/** One question, however many they are. */
export function fastBeginningsText(all: readonly FastBeginning[], language: Language): string {
  const more = all.length - shown;
  const named = all
    .slice(0, shown)
    .map(({ party, payments }) => `${printable(party)} ${paymentNumbers(payments)}`)
    .join(', ');
  const others = more > 0 ? say({ en: ` and ${more} more`, fr: ` et ${more} de plus` }, language) : '';
  return say(
    {
      en: `These were paid fast and little at first, three times or more within 72 hours, and paid on for more than a week, so that no sign of pressure is read from it: ${named}${others}. Was the payer under pressure then, or is it so now?`,
      fr: `Ont d’abord reçu de petits paiements rapprochés, trois ou plus en 72 heures, puis d’autres pendant plus d’une semaine, si bien qu’aucun signe de pression n’y est lu : ${named}${others}. Le payeur était-il alors sous pression, ou l’est-il encore ?`,
    },
    language,
  );
}
