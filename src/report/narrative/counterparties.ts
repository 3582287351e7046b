/** Whom a lead's payments went to or came from: for each the sum, the period, the age as a band and where it was paid out. */
import { bandCounts } from '../../scoring/age-bands.js';
import { agesText, namesBrief, sharedText, unknownNamesText } from '../../scoring/age-words.js';
import { paymentDay } from '../../scoring/moment-text.js';
import type { NamedAges } from '../../scoring/named-ages.js';
import { partyOf, recordsOf, recordsText } from '../../scoring/one-party.js';
import { printable } from '../../scoring/printable.js';
import { amountText, capital, joined, type Language, say } from '../../scoring/say.js';
import type { LeadSheet, SheetPayment } from '../lead-sheet.js';
import { countedPayments } from './cite.js';
import { tally } from './narrative-facts.js';
import { narrativeWords } from './narrative-words.js';

/** More would hide those to whom most went. */
const shown = 5;

function sumText(payments: readonly SheetPayment[], currency: string, language: Language): string {
  const sum = payments.reduce((total, { reference }) => total + BigInt(reference ?? 0), 0n);
  const unknown = payments.filter(({ reference }) => reference === undefined).length;
  const least = unknown === 0 ? '' : `${say({ en: 'at least', fr: 'au moins' }, language)} `;
  return unknown === payments.length ? '?' : `${least}${amountText(Number(sum), currency, language)}`;
}

export function spanText(payments: readonly SheetPayment[]): string {
  const days = payments.map(paymentDay).toSorted();
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}

/** Of a beneficiary with several names. */
function namedOf({ namedAges }: Pick<LeadSheet, 'namedAges'>, id: string | undefined): NamedAges | undefined {
  return namedAges.find(({ beneficiary }) => beneficiary === id);
}

/** A beneficiary's age, name by name where there are several. */
function ageText(
  named: NamedAges | undefined,
  payments: readonly SheetPayment[],
  byOne: boolean,
  language: Language,
): string {
  if (named === undefined) {
    const ages = agesText(bandCounts(payments.map(({ beneficiaryAge }) => beneficiaryAge)), language);
    return say({ en: `age ${ages}`, fr: `âge ${ages}` }, language);
  }
  const names = namesBrief(named, language);
  const shared = sharedText(named, language);
  return say(
    {
      en: `paid ${byOne ? 'by this payer ' : ''}under ${named.names.length} clearly different names, ${shared}; age by name: ${names}`,
      fr: `payé ${byOne ? 'par ce payeur ' : ''}sous ${named.names.length} noms bien différents, ${shared} ; âge par nom : ${names}`,
    },
    language,
  );
}

/** `Cartagena (agent CO-CAR-011, 73 times)`. */
function payoutsOf(payments: readonly SheetPayment[], language: Language): readonly string[] {
  const words = narrativeWords[language];
  const places = tally(payments, ({ payoutCity, payoutAgent }) =>
    [
      ...(payoutCity === undefined ? [] : [printable(payoutCity)]),
      ...(payoutAgent === undefined ? [] : [`${words.agent} ${printable(payoutAgent)}`]),
    ].join(', '),
  ).filter(([place]) => place !== '');
  const first = places.slice(0, 2).map(([place, count]) => `${place} (${words.times(count)})`);
  return places.length > 2 ? [...first, words.more(places.length - 2)] : first;
}

/** With every record of the party that these payments name. */
function whom(payments: readonly SheetPayment[], party: string | undefined, language: Language): string {
  if (party === undefined) return narrativeWords[language].unattributed;
  const names = new Set(payments.flatMap(({ counterpartyName }) => counterpartyName ?? []));
  const records = recordsText(recordsOf(payments, party), language);
  return names.size === 0 ? records : `${records} (${[...names].map(printable).join(', ')})`;
}

/** One line for each of those with the greatest number of payments counted. */
export function counterpartyLines(
  sheet: Pick<LeadSheet, 'role' | 'namedAges' | 'counted'>,
  paid: readonly SheetPayment[],
  language: Language,
): readonly string[] {
  const words = narrativeWords[language];
  const { currency } = sheet.counted;
  const all = tally(paid, partyOf);
  const lines = all.slice(0, shown).map(([id]) => {
    const of = paid.filter((payment) => partyOf(payment) === id);
    const named = sheet.role === 'payer' ? namedOf(sheet, id) : undefined;
    const payouts = payoutsOf(of, language);
    const parts = [
      `${countedPayments(of.length, language)}, ${sumText(of, currency, language)}, ${spanText(of)}`,
      ...(sheet.role === 'payer' ? [ageText(named, of, true, language)] : []),
      ...(sheet.role === 'payer' && payouts.length > 0 ? [words.cities(payouts.join(', '))] : []),
    ];
    const name = words.counterparty[sheet.role](whom(of, id, language));
    const unknown = named && unknownNamesText(named, language);
    const line = `${name}${say({ en: ':', fr: ' :' }, language)} ${joined(parts, language)}.`;
    return unknown === undefined ? line : `${line} ${unknown}`;
  });
  if (all.length <= shown) return lines;
  const rest = paid.filter((payment) => !all.slice(0, shown).some(([id]) => id === partyOf(payment)));
  return [
    ...lines,
    words.restOfThem(
      all.length - shown,
      countedPayments(rest.length, language),
      sumText(rest, currency, language),
    ),
  ];
}

/** Of a beneficiary's own lead: how old it is, name by name, and where it is paid out. */
export function ownLines(
  sheet: LeadSheet,
  paid: readonly SheetPayment[],
  language: Language,
): readonly string[] {
  if (sheet.role === 'payer') return [];
  const named = namedOf(sheet, sheet.partyId);
  const payouts = payoutsOf(paid, language);
  const parts = [
    ageText(named, paid, false, language),
    ...(payouts.length === 0 ? [] : [narrativeWords[language].cities(payouts.join(', '))]),
  ];
  const text = joined(parts, language);
  const unknown = named && unknownNamesText(named, language);
  return [`${capital(text)}.`, ...(unknown === undefined ? [] : [unknown])];
}
