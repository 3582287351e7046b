/** Invented transfers, as the programs of several countries would write them. */
import fc from 'fast-check';
import type { PaymentText } from '../../payment.js';

export interface Transfer {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly second: number;
  readonly cents: number;
  readonly payoutCents: number;
  readonly given: string;
  readonly family: string;
  readonly beneficiary: string;
  readonly phone: string;
  readonly status: 'executed' | 'returned' | 'refused';
  readonly purpose: string;
}

/** Letters that Windows-1252 has; quotes, delimiters and line ends in texts. */
const word = fc
  .string({ unit: fc.constantFrom('a', 'É', 'ü', 'ñ', 'ø', 'o', 'K', "'"), minLength: 1, maxLength: 8 })
  .map((text) => `A${text}`);
const text = fc
  .string({ unit: fc.constantFrom('a', 'ç', ' ', '"', ';', ',', '|', '\t', '\n', '€'), maxLength: 12 })
  .map((one) => one.trim());

const transfersUpTo = (lastDay: number): fc.Arbitrary<readonly Transfer[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 99_999 }).map((n) => `T${String(n).padStart(5, '0')}`),
      year: fc.integer({ min: 2019, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: lastDay }),
      second: fc.integer({ min: 0, max: 86_399 }),
      cents: fc.integer({ min: 1, max: 400_000_000 }),
      payoutCents: fc.integer({ min: 1, max: 400_000_000 }),
      given: word,
      family: word,
      beneficiary: word,
      phone: fc.integer({ min: 100_000, max: 99_999_999 }).map((n) => `+${n}`),
      status: fc.constantFrom('executed', 'returned', 'refused'),
      purpose: text,
    }),
    { minLength: 3, maxLength: 30, selector: ({ id }) => id },
  );

/** Half of the lists have no day that could be no month. */
export const transfers: fc.Arbitrary<readonly Transfer[]> = fc.constantFrom(12, 28).chain(transfersUpTo);

type HeaderWord = Exclude<keyof Transfer, 'year' | 'month' | 'day' | 'second' | 'cents' | 'payoutCents'>;
type Words = Readonly<
  Record<HeaderWord | 'date' | 'amount' | 'currency' | 'payout' | 'payoutCurrency' | 'from' | 'to', string>
> &
  Readonly<Record<`is ${Transfer['status']}`, string>>;

const languages: Readonly<Record<string, Words>> = {
  en: {
    id: 'Transaction ID',
    date: 'Sent at',
    amount: 'Send Amount',
    currency: 'Send Currency',
    payout: 'Payout Amount',
    payoutCurrency: 'Payout Currency',
    given: 'Sender First Name',
    family: 'Sender Last Name',
    from: 'Sender Country',
    beneficiary: 'Receiver Name',
    to: 'Receiver Country',
    phone: 'Receiver Phone',
    status: 'Status',
    purpose: 'Purpose',
    'is executed': 'Paid',
    'is returned': 'Refunded',
    'is refused': 'Rejected',
  },
  fr: {
    id: 'N° de transaction',
    date: 'Date d’envoi',
    amount: 'Montant envoyé',
    currency: 'Devise',
    payout: 'Montant reçu',
    payoutCurrency: 'Devise de paiement',
    given: 'Prénom expéditeur',
    family: 'Nom expéditeur',
    from: 'Pays expéditeur',
    beneficiary: 'Bénéficiaire',
    to: 'Pays bénéficiaire',
    phone: 'Téléphone bénéficiaire',
    status: 'Statut',
    purpose: 'Motif',
    'is executed': 'Payé',
    'is returned': 'Remboursé',
    'is refused': 'Rejeté',
  },
  de: {
    id: 'Transaktionsnummer',
    date: 'Auftragsdatum',
    amount: 'Betrag',
    currency: 'Währung',
    payout: 'Auszahlungsbetrag',
    payoutCurrency: 'Zielwährung',
    given: 'Absender Vorname',
    family: 'Absender Nachname',
    from: 'Absenderland',
    beneficiary: 'Empfängername',
    to: 'Empfängerland',
    phone: 'Empfänger Telefon',
    status: 'Status',
    purpose: 'Verwendungszweck',
    'is executed': 'Ausgezahlt',
    'is returned': 'Erstattet',
    'is refused': 'Abgelehnt',
  },
  es: {
    id: 'Número de operación',
    date: 'Fecha de envío',
    amount: 'Importe',
    currency: 'Moneda',
    payout: 'Monto recibido',
    payoutCurrency: 'Moneda destino',
    given: 'Nombre del remitente',
    family: 'Apellidos del remitente',
    from: 'País del remitente',
    beneficiary: 'Beneficiario',
    to: 'País del beneficiario',
    phone: 'Teléfono del beneficiario',
    status: 'Estado',
    purpose: 'Concepto',
    'is executed': 'Pagado',
    'is returned': 'Devuelto',
    'is refused': 'Rechazado',
  },
};

export interface Dialect {
  readonly language: string;
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'windows-1252' | 'utf-16le';
  readonly lineEnd: '\n' | '\r\n';
  readonly decimal: '.' | ',';
  readonly grouping: '' | '.' | ',' | ' ' | "'";
  readonly order: 'dmy' | 'mdy' | 'ymd';
  readonly mark: '/' | '.' | '-';
  readonly hasClock: boolean;
  readonly preamble: number;
}

export const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    language: fc.constantFrom(...Object.keys(languages)),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'windows-1252', 'utf-16le'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    decimal: fc.constantFrom('.', ','),
    grouping: fc.constantFrom('', '.', ',', ' ', "'"),
    order: fc.constantFrom('dmy', 'mdy', 'ymd'),
    mark: fc.constantFrom('/', '.', '-'),
    hasClock: fc.boolean(),
    preamble: fc.integer({ min: 0, max: 2 }),
  } satisfies { readonly [Key in keyof Dialect]: fc.Arbitrary<Dialect[Key]> })
  .filter(({ decimal, grouping }) => decimal !== grouping);

const two = (value: number): string => String(value).padStart(2, '0');

function clock({ second }: Transfer): string {
  return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':');
}

function amount(cents: number, { decimal, grouping }: Dialect): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, grouping);
  return `${whole}${decimal}${two(cents % 100)}`;
}

function dateOf(each: Transfer, { order, mark, hasClock }: Dialect): string {
  const parts = { d: two(each.day), m: two(each.month), y: String(each.year) };
  const [a, b, c] = order === 'dmy' ? 'dmy' : order === 'mdy' ? 'mdy' : 'ymd';
  const day = [a, b, c].map((key) => parts[key === 'd' ? 'd' : key === 'm' ? 'm' : 'y']).join(mark);
  return hasClock ? `${day} ${clock(each)}` : day;
}

/** The form in which a person who knows the file would say its dates are. */
export function formOf({ order, mark, hasClock }: Dialect): string {
  const parts = { dmy: ['DD', 'MM', 'YYYY'], mdy: ['MM', 'DD', 'YYYY'], ymd: ['YYYY', 'MM', 'DD'] }[order];
  return parts.join(mark) + (hasClock ? ' HH:mm:ss' : '');
}

function encoded(content: string, encoding: Dialect['encoding']): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${content}`, 'utf16le');
  // The euro sign is the one character here that Latin-1 has not.
  if (encoding === 'windows-1252')
    return Buffer.from(content.replaceAll('€', '\u0080').replaceAll('’', '\u0092'), 'latin1');
  return Buffer.from(encoding === 'utf-8' ? content : `\ufeff${content}`);
}

export function writtenIn(list: readonly Transfer[], how: Dialect): Buffer {
  const say = languages[how.language] ?? languages['en'];
  if (say === undefined) throw new Error('a dialect without words');
  const rows = list.map((each): readonly string[] => [
    each.id,
    dateOf(each, how),
    amount(each.cents, how),
    'EUR',
    amount(each.payoutCents, how),
    'PHP',
    each.given,
    each.family,
    'Schweden',
    each.beneficiary,
    'PH',
    each.phone,
    say[`is ${each.status}`],
    each.purpose,
  ]);
  const header = [
    say.id,
    say.date,
    say.amount,
    say.currency,
    say.payout,
    say.payoutCurrency,
    say.given,
    say.family,
    say.from,
    say.beneficiary,
    say.to,
    say.phone,
    say.status,
    say.purpose,
  ];
  const cell = (one: string): string =>
    one.includes(how.delimiter) || /["\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one;
  const lines = [
    ...['Export', '', 'x'].slice(0, how.preamble),
    ...[header, ...rows].map((row) => row.map(cell).join(how.delimiter)),
  ];
  return encoded(lines.map((line) => line + how.lineEnd).join(''), how.encoding);
}

/** The same transfers as the canonical rows that a mapping must give. */
export function canonical(
  list: readonly Transfer[],
  { hasClock }: Pick<Dialect, 'hasClock'>,
): readonly PaymentText[] {
  return list.map((each) => ({
    payment_id: each.id,
    executed_at: `${each.year}-${two(each.month)}-${two(each.day)}${hasClock ? `T${clock(each)}` : ''}`,
    amount: `${Math.floor(each.cents / 100)}.${two(each.cents % 100)}`,
    currency: 'EUR',
    payout_amount: `${Math.floor(each.payoutCents / 100)}.${two(each.payoutCents % 100)}`,
    payout_currency: 'PHP',
    status: each.status,
    payer_name: `${each.given} ${each.family}`,
    payer_country: 'SE',
    beneficiary_name: each.beneficiary,
    beneficiary_country: 'PH',
    beneficiary_phone: each.phone,
    ...(each.purpose === '' ? {} : { purpose: each.purpose }),
  }));
}
