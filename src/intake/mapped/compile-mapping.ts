/** A mapping over the columns of one file, as a function from its cells to those of a payment. */
import { type PaymentColumn, paymentColumns } from '../payment.js';
import type { RowCells } from '../reader.js';
import type { RejectReason } from '../rejection.js';
import { type CellsSource, folded, type Mapping, type Side, type Source } from './mapping.js';
import { numberReader, type ReadNumber, readAmount } from './number-text.js';
import { type CellContext, readCell } from './read-cell.js';
import { rowDigest } from './row-digest.js';

export interface RowFault {
  readonly field: PaymentColumn | '';
  readonly reason: RejectReason;
  /** The cells that can be read all the same. */
  readonly told?: RowCells;
}

export type MappedRow = { readonly cells: RowCells } | RowFault;
export type RowMapper = (cells: readonly string[]) => MappedRow;

type Direction = 'out' | 'in';
type Plan = readonly (readonly [column: PaymentColumn, source: Source])[];

/** `names` has every column that the mapping reads. */
export function compileMapping(mapping: Mapping, names: readonly string[]): RowMapper {
  const { layout, statement, leaveOut } = mapping;
  const index = new Map(names.map((name, at) => [name, at]));
  const readNumber = numberReader(mapping.numbers);
  const digest = rowDigest();
  const plans = { out: planOf(mapping, 'out'), in: planOf(mapping, 'in') };
  const amount = mapping.columns.get('amount');

  const cell = (cells: readonly string[], name: string): string => {
    const at = index.get(name);
    if (at === undefined) throw new Error(`a mapping was bound to a file without ${name}`);
    const text = (cells[at] ?? '').trim();
    return layout.empty.has(text) ? '' : text;
  };
  const textOf = (cells: readonly string[], { columns, between, part }: CellsSource): string => {
    const [only] = columns;
    const text =
      columns.length === 1 && only !== undefined
        ? cell(cells, only)
        : columns
            .map((name) => cell(cells, name))
            .filter((each) => each !== '')
            .join(between);
    return part === undefined ? text : (text.split(part.by)[part.number - 1] ?? '').trim();
  };
  const contextOf = (cells: readonly string[], column: PaymentColumn, plan: Plan): CellContext => {
    const name = column === 'payout_amount' ? 'payout_currency' : 'currency';
    const source = plan.find(([each]) => each === name)?.[1];
    const bare = { readNumber, timeZone: mapping.timeZone, currency: '' };
    if (source === undefined) return bare;
    if (source.kind === 'constant') return { ...bare, currency: source.text };
    if (source.kind !== 'cells') return bare;
    const read = readCell(name, source, textOf(cells, source), bare);
    return { ...bare, currency: 'text' in read ? read.text : '' };
  };

  /** The direction, and the amount's text where the two columns of a statement give it. */
  const directionOf = (cells: readonly string[]): { to: Direction; amount?: string } | RowFault => {
    if (statement === undefined) return { to: 'out' };
    if (amount?.kind === 'two-columns') {
      const [debit, credit] = [cell(cells, amount.debit), cell(cells, amount.credit)];
      const { currency } = contextOf(cells, 'amount', plans.out);
      const numberIn = (text: string): ReadNumber | undefined =>
        text === '' ? undefined : readAmount(readNumber, text, currency);
      const [paid, received] = [numberIn(debit), numberIn(credit)];
      if ((debit !== '' && paid === undefined) || (credit !== '' && received === undefined))
        return { field: 'amount', reason: 'amount-not-a-number' };
      const [isOut, isIn] = [!isZero(paid), !isZero(received)];
      if (isOut && isIn) return { field: 'amount', reason: 'no-direction' };
      // A debit is a debit, with or without a sign; a credit below zero is neither.
      if (isIn && received?.isNegative === true) return { field: 'amount', reason: 'amount-not-positive' };
      return { to: isIn ? 'in' : 'out', amount: (isIn ? received : paid)?.digits ?? '' };
    }
    if (statement.direction !== undefined) {
      const value = folded(cell(cells, statement.direction.column));
      if (statement.direction.outgoing.has(value)) return { to: 'out' };
      return statement.direction.incoming.has(value) ? { to: 'in' } : { field: '', reason: 'no-direction' };
    }
    return { to: 'out' };
  };

  const plain: CellContext = { readNumber, timeZone: mapping.timeZone, currency: '' };

  const rowOf = (
    cells: readonly string[],
    to: Direction,
    amounts: { readonly signed?: string | undefined; readonly ofTwo?: string | undefined },
    isRow: boolean,
  ): MappedRow => {
    const found: Partial<Record<PaymentColumn, string>> = {};
    let fault: RowFault | undefined;
    const plan = plans[to];
    for (const [column, source] of plan) {
      if (source.kind === 'constant') found[column] = source.text;
      // The digest counts the rows that it is asked of.
      else if (source.kind === 'digest')
        found[column] = isRow ? digest(source.columns.map((name) => cell(cells, name))) : '';
      else if (source.kind === 'two-columns') found[column] = amounts.ofTwo ?? '';
      else if (column === 'amount' && amounts.signed !== undefined) found[column] = amounts.signed;
      else {
        const isAmount = column === 'amount' || column === 'payout_amount';
        const context = isAmount ? contextOf(cells, column, plan) : plain;
        const read = readCell(column, source, textOf(cells, source), context);
        // The first fault is the row's; its amount may stand behind it.
        if ('fault' in read) fault ??= { field: column, reason: read.fault, told: found };
        else found[column] = read.text;
      }
    }
    return fault ?? { cells: found };
  };
  const readRow = (cells: readonly string[], isRow: boolean): MappedRow => {
    const direction = directionOf(cells);
    if ('reason' in direction)
      return direction.field === '' ? without(direction, rowOf(cells, 'out', {}, false)) : direction;
    const bySign = statement !== undefined && amount?.kind === 'cells' && statement.direction === undefined;
    if (!bySign) return rowOf(cells, direction.to, { ofTwo: direction.amount }, isRow);
    const read = readCell('amount', amount, textOf(cells, amount), contextOf(cells, 'amount', plans.out));
    if ('fault' in read) return { field: 'amount', reason: read.fault };
    return rowOf(
      cells,
      read.text.startsWith('-') ? 'out' : 'in',
      { signed: read.text.replace('-', '') },
      isRow,
    );
  };

  return (cells) => {
    const isLeftOut = leaveOut.some(({ column, values }) => values.has(folded(cell(cells, column))));
    return isLeftOut
      ? without({ field: '', reason: 'left-out' }, readRow(cells, false))
      : readRow(cells, true);
  };
}

/** A row that is none all the same. */
function without(fault: RowFault, row: MappedRow): RowFault {
  const told = 'cells' in row ? row.cells : row.told;
  return told === undefined ? fault : { ...fault, told };
}

function isZero(number: ReadNumber | undefined): boolean {
  return number === undefined || !/[1-9]/.test(number.digits);
}

/** In the order of a payment's columns, so that the first fault is the same as everywhere (I1). */
function planOf({ columns, statement }: Mapping, direction: Direction): Plan {
  const all = new Map(columns);
  const put = (role: 'payer' | 'beneficiary', side: Side): void => {
    for (const [field, source] of side) all.set(`${role}_${field}`, source);
  };
  if (statement !== undefined) {
    put(direction === 'out' ? 'payer' : 'beneficiary', statement.holder);
    put(direction === 'out' ? 'beneficiary' : 'payer', statement.counterparty);
  }
  return paymentColumns.flatMap((column) => {
    const source = all.get(column);
    return source === undefined ? [] : [[column, source] as const];
  });
}
