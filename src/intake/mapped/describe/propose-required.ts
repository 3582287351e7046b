/** The columns that no payment can be without: time, amount, currency, id. */
import { currencyCodes } from '../../currencies.js';
import type { PaymentColumn, TimeQuality } from '../../payment.js';
import { cellsOf } from '../cells-of.js';
import { timeForm } from '../time-form.js';
import { meaningOf, type PlainMeaning } from './column-words.js';
import { foldName } from './fold-name.js';
import { isDistinct, isNumeric, mostly, type Profile } from './profile.js';
import type { Entry, Note } from './proposal.js';
import { type fileOrder, proposeForm, timesOf } from './propose-time.js';

export type Put = (entry: Entry<PaymentColumn>) => void;

export function missing(target: PaymentColumn): Entry<PaymentColumn> {
  return { target, source: { kind: 'constant', text: '?' }, notes: [{ code: 'no-column' }], open: 'value' };
}

const sent = /send|sent|principal|envo|envia|gesend|invia|padala|source|from/;
const total = /total|gross|net|brutto|equivalent|usd|balance|max|min|limit/;

/** What was sent before what it cost; a number that no word names only where it is the only one. */
export function amountOf(named: readonly Profile[], profiles: readonly Profile[]): Profile | undefined {
  const rank = ({ name }: Profile): number => {
    const folded = foldName(name);
    return (sent.test(folded) ? 2 : 0) - (total.test(folded) ? 1 : 0);
  };
  const [best] = named.filter(isNumeric).sort((a, b) => rank(b) - rank(a));
  if (best !== undefined) return best;
  const unnamed = profiles.filter(
    (each) =>
      meaningOf(each.name) === undefined &&
      isNumeric(each) &&
      each.numbers.marked() > 0 &&
      timesOf(each) === undefined,
  );
  return unnamed.length === 1 ? unnamed[0] : undefined;
}

const acted = /creat|initiat|sent|send|envo|envi|emission|erstellt|invi|padala|order/;

export function putTime(
  put: Put,
  of: (...meanings: readonly PlainMeaning[]) => readonly Profile[],
  order: ReturnType<typeof fileOrder>,
  profiles: readonly Profile[],
): void {
  const named = of('executed_at', 'booked_at', 'settled_at').filter((each) => timesOf(each) !== undefined);
  const unnamed = profiles.filter(
    (each) => meaningOf(each.name) === undefined && timesOf(each) !== undefined,
  );
  const profile = named[0] ?? (unnamed.length === 1 ? unnamed[0] : undefined);
  const guess = profile && timesOf(profile);
  if (profile === undefined || guess === undefined) {
    put(missing('executed_at'));
    return;
  }
  const byValues: readonly Note[] = named.length === 0 ? [{ code: 'by-values' }] : [];
  const clock = guess.hasClock ? undefined : of('clock').find((each) => clockForm(each) !== undefined);
  const form = proposeForm(guess, order);
  const clockText = clock === undefined ? undefined : clockForm(clock);
  const source = { ...cellsOf([profile.name]), forms: form.forms };
  const open = form.isOpen ? { open: 'format' as const } : {};
  if (clock !== undefined && clockText !== undefined) {
    const joined = withClock(guess, form, clockText);
    const notes: readonly Note[] = [...byValues, ...joined.notes, { code: 'no-zone' }];
    put({
      target: 'executed_at',
      source: { ...source, columns: [profile.name, clock.name], forms: joined.forms },
      notes,
      ...open,
    });
  } else put({ target: 'executed_at', source, notes: [...byValues, ...form.notes], ...open });
  const quality = qualityOf(profile, of);
  if (quality !== undefined)
    put({
      target: 'time_quality',
      source: { kind: 'constant', text: quality },
      notes: [{ code: 'by-name' }],
    });
}

function qualityOf(
  profile: Profile,
  of: (...meanings: readonly PlainMeaning[]) => readonly Profile[],
): TimeQuality | undefined {
  if (of('booked_at').includes(profile)) return 'booked';
  if (of('settled_at').includes(profile)) return 'settled';
  return acted.test(foldName(profile.name)) ? 'initiated' : undefined;
}

function clockForm(profile: Profile): string | undefined {
  const texts = [...profile.first].slice(0, 200);
  if (texts.length === 0) return undefined;
  if (texts.every((text) => /^\d{1,2}:\d{2}(:\d{2})?$/.test(text))) return 'H:mm[:ss]';
  if (texts.every((text) => /^\d{1,2}:\d{2}(:\d{2})?\s[AaPp][.]?[Mm][.]?$/.test(text))) return 'h:mm[:ss] a';
  return texts.every((text) => /^\d{1,2}:\d{2}(:\d{2})?[AaPp][.]?[Mm][.]?$/.test(text))
    ? 'h:mm[:ss]a'
    : undefined;
}

function withClock(
  guess: NonNullable<ReturnType<typeof timesOf>>,
  form: ReturnType<typeof proposeForm>,
  clock: string,
): Pick<ReturnType<typeof proposeForm>, 'forms' | 'notes'> {
  const add = (text: string): string => `${text} ${clock}`;
  const days = [...guess.forms.values()].flat();
  const notes = form.notes.map((note) => ('forms' in note ? { ...note, forms: note.forms.map(add) } : note));
  const chosen = form.isOpen ? [] : form.forms.length > 0 ? form.forms.map(({ text }) => text) : days;
  return { forms: chosen.flatMap((text) => timeForm(add(text)) ?? []), notes };
}

/** A code that stands in a name: "Amount (EUR)". */
export function currencyInName(name: string): string | undefined {
  const codes = (name.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g) ?? []).filter((code) =>
    currencyCodes.includes(code),
  );
  return codes.length === 1 ? codes[0] : undefined;
}

export function putCurrency(
  put: Put,
  named: readonly Profile[],
  amount: Profile | undefined,
  amountNames: readonly string[],
): void {
  const [column] = named;
  if (column !== undefined) {
    const byValues: readonly Note[] = meaningOf(column.name) === undefined ? [{ code: 'by-values' }] : [];
    put({ target: 'currency', source: cellsOf([column.name]), notes: byValues });
    return;
  }
  if (amount !== undefined && mostly(amount.units, amount)) {
    put({ target: 'currency', source: cellsOf([amount.name]), notes: [{ code: 'by-values' }] });
    return;
  }
  const code = [...(amount === undefined ? [] : [amount.name]), ...amountNames].flatMap(
    (name) => currencyInName(name) ?? [],
  )[0];
  if (code === undefined) put(missing('currency'));
  else put({ target: 'currency', source: { kind: 'constant', text: code }, notes: [{ code: 'by-name' }] });
}

/** Codes with a digit, and none that mean something else. */
function looksLikeIds(profile: Profile): boolean {
  const texts = [...profile.first];
  const isOther = profile.ibans + profile.bics + profile.emails > 0 || timesOf(profile) !== undefined;
  return !isOther && profile.numbers.marked() === 0 && texts.every((text) => /^[^\s]*\d[^\s]*$/u.test(text));
}

/** Among several that are named like an id, one whose values all differ; else such a one without a name; else a digest. */
export function putId(
  put: Put,
  named: readonly Profile[],
  profiles: readonly Profile[],
  used: ReadonlySet<string>,
): void {
  const id = named.find(isDistinct) ?? named[0];
  const rounded: readonly Note[] =
    id !== undefined && id.rounded > 0 ? [{ code: 'rounded-ids', values: id.rounded }] : [];
  if (id !== undefined) {
    put({ target: 'payment_id', source: cellsOf([id.name]), notes: rounded });
    return;
  }
  const free = profiles.filter(
    (each) =>
      !used.has(each.name) &&
      meaningOf(each.name) === undefined &&
      each.filled > 1 &&
      isDistinct(each) &&
      looksLikeIds(each),
  );
  const [only, more] = free;
  if (only !== undefined && more === undefined) {
    put({ target: 'payment_id', source: cellsOf([only.name]), notes: [{ code: 'by-values' }] });
    return;
  }
  const columns = profiles.map(({ name }) => name).filter((name) => used.has(name));
  put({ target: 'payment_id', source: { kind: 'digest', columns }, notes: [{ code: 'id-digest' }] });
}
