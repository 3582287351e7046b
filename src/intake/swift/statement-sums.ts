/** What a statement announces of itself, balances and sums of its entries, against the entries that it holds. */
import type { Place, RowSink } from '../reader.js';
import type { EntryLine } from './entry-line.js';
import { amountText } from './swift-values.js';

export interface StatementSums {
  /** `:60F:` or `:60M:`, with which a page begins. */
  readonly opening: (text: string) => void;
  /** Undefined for an entry that cannot be read. */
  readonly entry: (line: EntryLine | undefined) => void;
  /** `:62F:` or `:62M:`: the page's opening balance and its entries must come to it. */
  readonly closing: (tag: string, text: string, place: Place) => void;
  /** `:90C:` or `:90D:`: number and sum of the credits or debits of an MT942. */
  readonly announced: (tag: string, text: string, place: Place) => void;
}

interface Side {
  count: number;
  sum: bigint;
}

/** Decimals to which amounts are summed; no currency has more than four. */
const decimals = 6;

export function statementSums(sink: RowSink): StatementSums {
  let opened: { readonly currency: string; readonly units: bigint } | undefined;
  let isKnown = true;
  /** Entries that are expected, and those that turn back others, are summed by banks in ways of their own. */
  let isPlain = true;
  let credits: Side = { count: 0, sum: 0n };
  let debits: Side = { count: 0, sum: 0n };
  let moved = 0n;

  const reset = (): void => {
    isKnown = isPlain = true;
    credits = { count: 0, sum: 0n };
    debits = { count: 0, sum: 0n };
    moved = 0n;
  };
  const differ = (code: 'balance-differs' | 'sum-differs', place: Place, tag: string, of: Difference): void =>
    sink.finding(code, place, `${tag} ${of.currency} ${signed(of.told - of.counted)}`);

  return {
    opening: (text) => {
      reset();
      opened = balanceOf(text);
    },
    entry: (line) => {
      const units = line === undefined ? undefined : unitsOf(line.amount);
      if (line === undefined || units === undefined) {
        isKnown = false;
        return;
      }
      if (line.isExpected || line.isReversal) isPlain = false;
      const side = line.isDebit ? debits : credits;
      side.count++;
      side.sum += units;
      // What turns a debit back is a credit.
      if (!line.isExpected) moved += line.isDebit === line.isReversal ? units : -units;
    },
    closing: (tag, text, place) => {
      const told = balanceOf(text);
      if (opened !== undefined && told !== undefined && isKnown && opened.currency === told.currency) {
        const counted = opened.units + moved;
        if (told.units !== counted)
          differ('balance-differs', place, tag, { currency: told.currency, told: told.units, counted });
      }
      opened = undefined;
      moved = 0n;
    },
    announced: (tag, text, place) => {
      const [, count = '', currency = '', amount = ''] = /^(\d{1,5})([A-Z]{3})([\d.,]+)\s*$/.exec(text) ?? [];
      const told = unitsOf(amountText(amount));
      if (told === undefined || !isKnown || !isPlain) return;
      const side = tag === '90D' ? debits : credits;
      if (Number(count) !== side.count) sink.finding('count-differs', place, tag);
      if (told !== side.sum) differ('sum-differs', place, tag, { currency, told, counted: side.sum });
    },
  };
}

interface Difference {
  readonly currency: string;
  readonly told: bigint;
  readonly counted: bigint;
}

function balanceOf(text: string): { readonly currency: string; readonly units: bigint } | undefined {
  const [, sign, currency, amount = ''] = /^([CD])\d{6}([A-Z]{3})([\d.,]+)\s*$/.exec(text) ?? [];
  const units = unitsOf(amountText(amount));
  if (currency === undefined || units === undefined) return undefined;
  return { currency, units: sign === 'D' ? -units : units };
}

function unitsOf(text: string): bigint | undefined {
  const [, whole, fraction = ''] = /^(\d{1,30})(?:\.(\d{0,6}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(decimals, '0'));
}

/** `+12.50`: by how much the statement tells more than its entries come to. */
function signed(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '').padEnd(2, '0');
  return `${units < 0n ? '-' : '+'}${digits.slice(0, -decimals)}.${fraction}`;
}
