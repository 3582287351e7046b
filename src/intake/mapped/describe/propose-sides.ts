/** Who pays and who is paid, out of the columns that name them. */
import type { PaymentColumn } from '../../payment.js';
import { cellsOf } from '../cells-of.js';
import type { SideField, Source } from '../mapping.js';
import type { SideMeaning, SideRole } from './column-words.js';
import { isNumeric, mostly, type Profile } from './profile.js';
import type { Entry, Note } from './proposal.js';
import { type FileOrder, proposeForm, timesOf } from './propose-time.js';
import { proposeValues } from './propose-values.js';

export interface SideColumn {
  readonly profile: Profile;
  readonly role: SideRole | undefined;
  readonly meaning: SideMeaning;
}

/** `notes` go to every entry of the side. */
export function proposeSide(
  columns: readonly SideColumn[],
  order: FileOrder | undefined,
  notes: readonly Note[],
): readonly Entry<SideField>[] {
  const found: Entry<SideField>[] = [];
  const of = (...meanings: readonly SideMeaning[]): readonly Profile[] =>
    columns.filter(({ meaning }) => meanings.includes(meaning)).map(({ profile }) => profile);
  const put = (target: SideField, source: Source | undefined, more: readonly Note[] = []): void => {
    if (source !== undefined) found.push({ target, source, notes: [...notes, ...more] });
  };
  const [id] = of('id').filter((each) => !mostly(each.ibans, each));
  if (id !== undefined) {
    const rounded: readonly Note[] = id.rounded > 0 ? [{ code: 'rounded-ids', values: id.rounded }] : [];
    put('id', cellsOf([id.name]), rounded);
  }
  put('name', nameOf(of));
  const [account] = [...of('account'), ...of('id').filter((each) => mostly(each.ibans, each))];
  if (account !== undefined) {
    const rounded: readonly Note[] =
      account.rounded > 0 ? [{ code: 'rounded-ids', values: account.rounded }] : [];
    put('account', cellsOf([account.name]), rounded);
  }
  const [country] = of('country').filter((each) => mostly(each.countries, each));
  put('country', country && cellsOf([country.name]));
  const address = [...of('address'), ...of('postcode'), ...of('city')].map(({ name }) => name);
  put('address', address.length === 0 ? undefined : cellsOf(address, ', '));
  const [phone] = of('phone').filter((each) => isNumeric(each) || !mostly(each.emails, each));
  put('phone', phone && cellsOf([phone.name]));
  const [email] = of('email');
  put('email', email && cellsOf([email.name]));
  const [birth] = of('birth_date');
  const guess = birth && timesOf(birth);
  if (birth !== undefined && guess !== undefined) {
    const form = proposeForm({ ...guess, hasClock: false }, order);
    found.push({
      target: 'birth_date',
      source: { ...cellsOf([birth.name]), forms: form.forms },
      notes: [...notes, ...form.notes],
      ...(form.isOpen ? { open: 'format' as const } : {}),
    });
  }
  const [type] = of('type');
  const typed = type && proposeValues('payer_type', type);
  if (typed?.isComplete === true) put('type', typed.source);
  return found;
}

/** Given, middle and family names together; a name beside one of them is the other. */
function nameOf(of: (...meanings: readonly SideMeaning[]) => readonly Profile[]): Source | undefined {
  const whole = of('name').slice(0, 1);
  const [given, family] = [of('given'), of('family')];
  const isWhole = given.length > 0 === family.length > 0 && whole.length > 0;
  const parts = isWhole
    ? whole
    : [...(given.length > 0 ? given : whole), ...of('middle'), ...(family.length > 0 ? family : whole)];
  const names = [...new Set(parts.map(({ name }) => name))];
  return names.length === 0 ? undefined : cellsOf(names);
}

/**
 * A column of nobody in particular is of the side that no column names, where the other side is named: "Name, Phone, Beneficiary
 * name". A country of pay-out goes before one of residence.
 */
export function putSides(
  put: (entry: Entry<PaymentColumn>) => void,
  columns: readonly SideColumn[],
  order: FileOrder | undefined,
  payoutCountries: readonly Profile[],
): void {
  const unnamed = columns.filter(({ role }) => role === undefined);
  const [payout] = payoutCountries.filter((each) => mostly(each.countries, each));
  for (const role of ['payer', 'beneficiary'] as const) {
    const other = role === 'payer' ? 'beneficiary' : 'payer';
    const own = columns.filter((each) => each.role === role);
    const isOnlyOther = own.length === 0 && columns.some((each) => each.role === other);
    const notes: readonly Note[] = isOnlyOther ? [{ code: 'side-assumed' }] : [];
    for (const entry of proposeSide(isOnlyOther ? unnamed : own, order, notes)) {
      if (role === 'beneficiary' && entry.target === 'country' && payout !== undefined) continue;
      put({ ...entry, target: `${role}_${entry.target}` });
    }
  }
  if (payout === undefined) return;
  put({ target: 'beneficiary_country', source: cellsOf([payout.name]), notes: [] });
  put({
    target: 'beneficiary_country_basis',
    source: { kind: 'constant', text: 'payout' },
    notes: [{ code: 'by-name' }],
  });
}
