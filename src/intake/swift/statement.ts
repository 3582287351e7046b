/** Statements of an account: docs/formats/mt940.md says which field is which column. */
import { currencyCodes } from '../currencies.js';
import type { Place, RowSink } from '../reader.js';
import { nonSwiftLines } from './details/non-swift-details.js';
import { readDetails } from './details/read-details.js';
import type { EntryIds } from './entry-id.js';
import { type EntryLine, readEntryLine } from './entry-line.js';
import { entryRow, type Statement } from './entry-row.js';
import { bicOfTerminal, type Field, type Header, type MessageTaker } from './field.js';
import { onUsEntry } from './on-us-entry.js';
import { statementSums } from './statement-sums.js';

const tags = new Set('13 13D 20 21 25 25P 28 28C 34F 60F 60M 61 62F 62M 64 65 86 90C 90D NS'.split(' '));

export function statement(header: Header, sink: RowSink, ids: EntryIds): MessageTaker {
  let account = '';
  let currency = '';
  let name: string | undefined;
  let entry: { readonly line: EntryLine; readonly place: Place; readonly text: string } | undefined;
  let details: string[] = [];
  let nonSwift: string[] = [];
  let isTooLong = false;
  const sums = statementSums(sink);

  const flush = (): void => {
    if (entry === undefined) return;
    const { line, place, text } = entry;
    entry = undefined;
    const told = { amount: line.amount, currency };
    if (isTooLong) {
      sink.reject(place, '', 'line-too-long', text, told);
      return;
    }
    const of: Statement = { account, currency, name, bank: bicOfTerminal(header.sender) };
    if (account === '') sink.finding('account-missing', place, '25');
    const read = readDetails(line, details, nonSwift);
    const within = onUsEntry(of, line, read);
    if (within?.isSure === false) sink.finding('told-on-both-accounts', place, '86');
    if (within?.id === undefined) sink.finding('id-from-content', place, '61');
    const id =
      within?.id === undefined
        ? ids.next(of, line, text, details.length > 0 ? details : nonSwift)
        : ids.shared(within.id);
    if (read.isBatch === true && read.name === undefined && read.account === undefined) {
      sink.reject(place, '', 'batch-without-details', id, told);
      return;
    }
    if (read.name === undefined && read.account === undefined) {
      const hasText = [...details, ...nonSwift].some((each) => each.trim() !== '');
      sink.finding(hasText ? 'text-without-party' : 'no-counterparty', place, hasText ? '86' : '61');
    }
    if (read.hasUltimate === true) sink.finding('ultimate-party', place, '86');
    entryRow(of, line, read, id, place, sink);
  };

  return {
    isTag: (tag) => tags.has(tag),
    field: (field) => {
      const [first = ''] = field.lines;
      switch (field.tag) {
        case '61':
          flush();
          begin(field);
          break;
        case '86':
          if (entry === undefined) break;
          details.push(...field.lines);
          isTooLong ||= field.isTooLong || details.length > mostLines;
          break;
        case 'NS':
          if (entry === undefined) name = holderOf(field) ?? name;
          else nonSwift.push(...field.lines);
          isTooLong ||= field.isTooLong || nonSwift.length > mostLines;
          break;
        case '25':
        case '25P':
          if (entry !== undefined) sink.finding('field-not-read', field.place, field.tag);
          else [account, currency] = accountOf(first, currency);
          break;
        case '60F':
        case '34F':
          ids.begin();
          currency = currencyOf(first) ?? currency;
          if (field.tag === '60F') sums.opening(first);
          break;
        case '60M':
          currency = currencyOf(first) ?? currency;
          sums.opening(first);
          break;
        case '62F':
        case '62M':
          flush();
          sums.closing(field.tag, first, field.place);
          break;
        case '90C':
        case '90D':
          flush();
          sums.announced(field.tag, first, field.place);
          break;
        default:
      }
    },
    end: flush,
  };

  function begin(field: Field): void {
    const line = field.isTooLong ? undefined : readEntryLine(field.lines);
    sums.entry(line);
    const text = field.lines.join('\n');
    details = [];
    nonSwift = [];
    isTooLong = false;
    if (line === undefined)
      sink.reject(field.place, '', field.isTooLong ? 'line-too-long' : 'not-an-entry', text);
    else entry = { line, place: field.place, text: field.lines[0] ?? '' };
  }
}

/** Far more than any bank writes, and within what a row may hold. */
const mostLines = 1000;

function currencyOf(text: string): string | undefined {
  return /^(?:[CD]\d{6})?([A-Z]{3})/.exec(text)?.[1];
}

function holderOf(field: Field): string | undefined {
  const name = nonSwiftLines(field.lines).get('22')?.trim();
  return name !== undefined && /\p{L}/u.test(name) ? name : undefined;
}

/** An account often has its currency behind it, which is no part of it. */
function accountOf(text: string, currency: string): readonly [account: string, currency: string] {
  const [, account, code] = /^(.*[\d/])([A-Z]{3})$/.exec(text.trim()) ?? [];
  if (account === undefined || code === undefined || !currencyCodes.includes(code))
    return [text.trim(), currency];
  return [account.replace(/\/$/, ''), currency === '' ? code : currency];
}
