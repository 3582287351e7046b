/** Which column of a file is which of a payment's, by their names and by what their values look like. */
import { type PaymentColumn, paymentColumns } from '../../payment.js';
import { cellsOf } from '../cells-of.js';
import type { Layout } from '../mapping.js';
import { meaningOf, type PlainMeaning } from './column-words.js';
import { foldName } from './fold-name.js';
import { guessNumbers } from './number-evidence.js';
import { isNumeric, mostly, type Profile } from './profile.js';
import type { Entry, Note, Proposal } from './proposal.js';
import { amountOf, currencyInName, missing, putCurrency, putId, putTime } from './propose-required.js';
import { putSides, type SideColumn } from './propose-sides.js';
import { proposeStatement } from './propose-statement.js';
import { fileOrder, proposeForm, timesOf } from './propose-time.js';
import { proposeValues } from './propose-values.js';

interface Named {
  readonly profile: Profile;
  readonly meaning: PlainMeaning;
}

export function propose(layout: Layout, profiles: readonly Profile[]): Proposal {
  const plain: Named[] = [];
  const sides: SideColumn[] = [];
  for (const profile of profiles) {
    const found = meaningOf(profile.name);
    if (found?.kind === 'plain') plain.push({ profile, meaning: found.meaning });
    if (found?.kind === 'side') sides.push({ profile, role: found.role, meaning: found.meaning });
  }
  const of = (...meanings: readonly PlainMeaning[]): readonly Profile[] =>
    meanings.flatMap((meaning) =>
      plain
        .filter((each) => each.meaning === meaning && each.profile.filled > 0)
        .map(({ profile }) => profile),
    );
  const order = fileOrder(profiles);
  const entries: Entry<PaymentColumn>[] = [];
  const used = new Set<string>();
  const put = (entry: Entry<PaymentColumn>): void => {
    entries.push(entry);
    if (entry.source.kind === 'cells') for (const name of entry.source.columns) used.add(name);
  };
  const text = (target: PaymentColumn, profile: Profile | undefined, notes: readonly Note[] = []): void => {
    if (profile !== undefined) put({ target, source: cellsOf([profile.name]), notes });
  };

  const statement = proposeStatement(plain, sides, order);
  const amount = statement?.amount ?? amountOf(of('amount'), profiles);
  if (amount === undefined) put(missing('amount'));
  else if ('kind' in amount) put({ target: 'amount', source: amount, notes: [] });
  else {
    const isMinor = /minor|cents?\b|centimes?\b|pence\b|centavos?\b/.test(foldName(amount.name));
    const source = { ...cellsOf([amount.name]), minor: isMinor };
    put({ target: 'amount', source, notes: isMinor ? [{ code: 'minor-units' }] : [] });
  }

  putTime(put, of, order, profiles);
  const amountProfile = amount === undefined || 'kind' in amount ? undefined : amount;
  // Where Italians write of money, others write of dates.
  const currencies = of('currency', 'settled_at').filter((each) => mostly(each.currencies, each));
  putCurrency(
    put,
    currencies.length > 0 ? currencies : unnamedCurrency(profiles),
    amountProfile,
    statement?.amountNames ?? [],
  );
  const [payout] = of('payout_amount').filter(isNumeric);
  text('payout_amount', payout);
  const [payoutCurrency] = of('payout_currency').filter((each) => mostly(each.currencies, each));
  text('payout_currency', payoutCurrency);
  if (payout !== undefined && payoutCurrency === undefined) {
    if (mostly(payout.units, payout)) text('payout_currency', payout);
    else {
      const code = currencyInName(payout.name);
      if (code === undefined) put(missing('payout_currency'));
      else
        put({
          target: 'payout_currency',
          source: { kind: 'constant', text: code },
          notes: [{ code: 'by-name' }],
        });
    }
  }

  for (const target of ['status', 'relationship', 'channel'] as const) {
    const [profile] = of(target);
    const values = profile && proposeValues(target, profile);
    if (values === undefined) continue;
    const notes: readonly Note[] = values.isComplete ? [] : [{ code: 'values-open', values: values.unknown }];
    put({ target, source: values.source, notes });
  }
  for (const target of ['status_at', 'payout_at', 'customer_since'] as const) {
    const [profile] = of(target);
    const guess = profile && timesOf(profile);
    if (profile === undefined || guess === undefined) continue;
    const form = proposeForm(target === 'customer_since' ? { ...guess, hasClock: false } : guess, order);
    const source = { ...cellsOf([profile.name]), forms: form.forms };
    put({ target, source, notes: form.notes, ...(form.isOpen ? { open: 'format' as const } : {}) });
  }
  const plainTexts = [
    'status_reason',
    'payout_method',
    'payout_agent',
    'payout_city',
    'transfer_reference',
    'provider_id',
    'device_id',
    'wallet_id',
    'merchant_category',
    'merchant_name',
  ] as const;
  for (const target of plainTexts) text(target, of(target)[0]);
  const purposes = of('purpose').map(({ name }) => name);
  if (purposes.length > 0) put({ target: 'purpose', source: cellsOf(purposes), notes: [] });
  const [ip] = of('ip_country').filter((each) => mostly(each.countries, each));
  text('ip_country', ip);
  if (!entries.some(({ target }) => target === 'channel') && of('payout_method', 'payout_agent').length > 0)
    put({
      target: 'channel',
      source: { kind: 'constant', text: 'money_transfer' },
      notes: [{ code: 'by-name' }],
    });

  if (statement === undefined) putSides(put, sides, order, of('payout_country'));
  for (const entry of [...(statement?.holder ?? []), ...(statement?.counterparty ?? [])])
    if (entry.source.kind === 'cells') for (const name of entry.source.columns) used.add(name);
  for (const name of statement?.amountNames ?? []) used.add(name);
  if (statement?.direction !== undefined) used.add(statement.direction.column);
  putId(put, of('payment_id'), profiles, used);

  const numeric = profiles.filter((each) => isNumeric(each) && timesOf(each) === undefined);
  return {
    layout,
    numbers: guessNumbers(numeric.map(({ numbers }) => numbers)),
    entries: paymentColumns.flatMap((column) => entries.find(({ target }) => target === column) ?? []),
    statement,
    unused: profiles.filter(({ name }) => !used.has(name)).map(({ name }) => name),
  };
}

function unnamedCurrency(profiles: readonly Profile[]): readonly Profile[] {
  const found = profiles.filter(
    (each) => meaningOf(each.name) === undefined && mostly(each.currencies, each),
  );
  return found.length === 1 ? found : [];
}
