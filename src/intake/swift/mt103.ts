/** Customer credit transfers: docs/formats/mt103.md says which field is which column. */
import type { RowCells, RowSink } from '../reader.js';
import { bicIn, bicOfTerminal, type Field, type Header, type MessageTaker } from './field.js';
import { partyCells } from './party-field.js';
import { currencyAmount, dayText } from './swift-values.js';

const read = new Set('20 32A 33B 50A 50F 50K 52A 52D 57A 57B 57C 57D 59 59A 59F 70 72'.split(' '));

export function mt103(header: Header, sink: RowSink): MessageTaker {
  const fields = new Map<string, Field>();
  return {
    isTag: () => true,
    field: (field) => {
      if (read.has(field.tag) && !fields.has(field.tag)) fields.set(field.tag, field);
    },
    end: () => {
      const long = [...fields.values()].find((field) => field.isTooLong);
      if (long === undefined) tell(header, fields, sink);
      else sink.reject(header.place, '', 'line-too-long', long.lines.join('\n'), sent(fields));
    },
  };
}

function firstLine(fields: ReadonlyMap<string, Field>, tag: string): string {
  return fields.get(tag)?.lines[0]?.trim() ?? '';
}

/** What was instructed, else what was settled. */
function sent(fields: ReadonlyMap<string, Field>): ReturnType<typeof currencyAmount> {
  return currencyAmount(firstLine(fields, '33B')) ?? currencyAmount(firstLine(fields, '32A').slice(6));
}

function tell(header: Header, fields: ReadonlyMap<string, Field>, sink: RowSink): void {
  const text = (tag: string): string => firstLine(fields, tag);
  const [, day = '', settledText = ''] = /^(\d{6})(.*)$/.exec(text('32A')) ?? [];
  const settled = currencyAmount(settledText);
  const instructed = currencyAmount(text('33B')) ?? settled;
  const isOther = instructed?.amount !== settled?.amount || instructed?.currency !== settled?.currency;
  const sender = bicOfTerminal(header.sender);
  const own = header.uetr.trim().toLowerCase();
  if (own === '') sink.finding('id-from-message', header.place, '20');
  const named = text('20') === '' ? '' : [sender, text('20'), dayText(day)].filter(Boolean).join('/');
  const cells: RowCells = {
    payment_id: own === '' ? named : own,
    executed_at: dayText(day),
    time_quality: 'settled',
    ...instructed,
    ...(isOther && settled !== undefined
      ? { payout_amount: settled.amount, payout_currency: settled.currency }
      : {}),
    channel: 'bank_transfer',
    transfer_reference: /\/ROC\/([^/\s]+)/.exec(lines(fields.get('70')))?.[1] ?? text('20'),
    provider_id: bicIn(fields.get('52A')) ?? (fields.has('52D') ? undefined : sender),
    payout_agent:
      bicIn(fields.get('57A')) ??
      (['57B', '57C', '57D'].some((tag) => fields.has(tag)) ? undefined : bicOfTerminal(header.receiver)),
    ...partyCells('payer', fields.get('50A') ?? fields.get('50F') ?? fields.get('50K')),
    ...partyCells('beneficiary', fields.get('59') ?? fields.get('59A') ?? fields.get('59F')),
    purpose: lines(fields.get('70')),
  };
  const back = returnOf(lines(fields.get('72')));
  if (back !== undefined) sink.row('status', { ...aboutOriginal(cells, own), ...back }, header.place);
  else if (header.refusedFor === undefined) sink.row('payment', cells, header.place);
  else sink.row('payment', { ...cells, status: 'refused', status_reason: header.refusedFor }, header.place);
}

function lines(field: Field | undefined): string {
  return field?.lines.join('\n') ?? '';
}

interface Return {
  readonly status: 'returned' | 'refused';
  readonly status_reason: string | undefined;
  readonly transfer_reference?: string;
}

/** `/RETN/59`, then `/AC04/` and the reference of what comes back, `/MREF/`. */
function returnOf(text: string): Return | undefined {
  const [, code] = /^\/(RETN|REJT)\//m.exec(text) ?? [];
  if (code === undefined) return undefined;
  const reference = /\/MREF\/(\S+)/.exec(text)?.[1];
  return {
    status: code === 'RETN' ? 'returned' : 'refused',
    status_reason: /^\/([A-Z]{2}\d\d)\//m.exec(text)?.[1],
    ...(reference === undefined ? {} : { transfer_reference: reference }),
  };
}

/** The amount that comes back is less charges, and its parties are those of the way back. */
function aboutOriginal(cells: RowCells, uetr: string): RowCells {
  return {
    payment_id: uetr === '' ? cells.payment_id : uetr,
    status_at: cells.executed_at,
  };
}
