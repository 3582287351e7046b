/** Payments as messages of ISO 20022, for tests: the way back from what the readers read. */
import type { PaymentText, Role } from '../payment.js';

export interface MessageWriter {
  readonly message: string;
  readonly write: (rows: readonly PaymentText[]) => string;
  /** What of a row its format can carry, as the reader gives it. */
  readonly carries: (row: PaymentText) => PaymentText;
}

/** An element; without a content it is not written. */
export function element(name: string, content: string | undefined, attributes = ''): string {
  return content === undefined || content === '' ? '' : `<${name}${attributes}>${content}</${name}>`;
}

/** Elements inside each other: `nested(['Id', 'IBAN'], …)`. */
export function nested(path: readonly string[], content: string | undefined): string {
  return path.reduceRight<string>((inside, name) => element(name, inside), content ?? '');
}

export function escaped(text: string | undefined): string | undefined {
  return text
    ?.replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

export function amountElement(name: string, amount: string | undefined, currency = ''): string {
  return element(name, escaped(amount), ` Ccy="${escaped(currency)}"`);
}

export function agent(name: string, bic: string | undefined): string {
  return nested([name, 'FinInstnId', 'BICFI'], escaped(bic));
}

export function isIban(account: string): boolean {
  return /^[A-Z]{2}\d{2}\w{11,}$/.test(account);
}

/** `Dbtr` or `Cdtr` with its account. */
export function party(name: 'Dbtr' | 'Cdtr', row: PaymentText, role: Role): string {
  const text = (column: 'name' | 'country' | 'address' | 'phone' | 'email' | 'account' | 'id') =>
    escaped(row[`${role}_${column}`]);
  const isDeclared = role === 'beneficiary' && row.beneficiary_country_basis === 'declared';
  const address =
    element('Ctry', isDeclared ? undefined : text('country')) + element('AdrLine', text('address'));
  const account = text('account');
  return (
    element(
      name,
      element('Nm', text('name')) +
        element('PstlAdr', address) +
        identification(row, role) +
        element('CtryOfRes', isDeclared ? text('country') : undefined) +
        element('CtctDtls', element('PhneNb', text('phone')) + element('EmailAdr', text('email'))),
    ) +
    nested(
      [`${name}Acct`, 'Id', ...(account !== undefined && isIban(account) ? ['IBAN'] : ['Othr', 'Id'])],
      account,
    )
  );
}

function identification(row: PaymentText, role: Role): string {
  const type = row[`${role}_type`];
  if (type !== 'person' && type !== 'organisation') return '';
  const number = element(
    'Othr',
    element('Id', escaped(row[`${role}_id`])) + nested(['SchmeNm', 'Cd'], row[`${role}_id`] && 'CUST'),
  );
  if (type === 'organisation') return `<Id><OrgId>${number}</OrgId></Id>`;
  const born = nested(['DtAndPlcOfBirth', 'BirthDt'], row[`${role}_birth_date`]);
  return `<Id><PrvtId>${born}${number}</PrvtId></Id>`;
}

/** A line each. */
export function remittance(row: PaymentText): string {
  const lines = row.purpose?.split('\n') ?? [];
  return element('RmtInf', lines.map((line) => element('Ustrd', escaped(line))).join(''));
}
