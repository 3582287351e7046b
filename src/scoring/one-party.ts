/** Several records may be held to be one party: whoever counts or groups by party has to name all of its records together. */
import type { PaymentLine } from './lead-explanation.js';
import { printable } from './printable.js';
import { type Language, say } from './say.js';

export type WithParty = Pick<PaymentLine, 'counterparty' | 'oneWith'>;

/** The id by which the party on the other side is told; undefined when that side is unattributed. */
export function partyOf({ counterparty, oneWith }: WithParty): string | undefined {
  return oneWith ?? counterparty;
}

/** The ids of one party's records among these payments, in their order. */
export function recordsOf(payments: readonly WithParty[], party: string | undefined): readonly string[] {
  const ids = payments.filter((each) => partyOf(each) === party).map(({ counterparty }) => counterparty);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** `one party with B-1`, of a record that is not the first of its party. */
export function oneWithText({ oneWith }: WithParty, language: Language): string | undefined {
  if (oneWith === undefined) return undefined;
  const id = printable(oneWith);
  return say({ en: `one party with ${id}`, fr: `même partie que ${id}` }, language);
}

const listed = 6;

/** `B-1, B-2 (3 records held to be one party)`; the id alone of a party with one record. */
export function recordsText(ids: readonly string[], language: Language): string {
  const names = ids.slice(0, listed).map(printable).join(', ');
  if (ids.length < 2) return names;
  const more = ids.length > listed ? '…' : '';
  return say(
    {
      en: `${names}${more} (${ids.length} records held to be one party)`,
      fr: `${names}${more} (${ids.length} fiches considérées comme une seule partie)`,
    },
    language,
  );
}
