import type { EntryLine } from '../entry-line.js';
import { currencyAmount } from '../swift-values.js';
import { type Details, isSurelyIban } from './details.js';
import { freeDetails } from './free-details.js';
import { labelledDetails } from './labelled-details.js';
import { nonSwiftDetails } from './non-swift-details.js';
import { slashDetails } from './slash-details.js';
import { structuredDetails } from './structured-details.js';

/** The first dialect that the details show; text without any is told as it stands. */
export function readDetails(
  entry: EntryLine,
  details: readonly string[],
  nonSwift: readonly string[],
): Details {
  const own = details.some((line) => line.trim() !== '');
  const read =
    (own ? (structuredDetails(details) ?? slashDetails(details) ?? labelledDetails(details)) : undefined) ??
    (own || nonSwift.length === 0 ? freeDetails(entry, details) : nonSwiftDetails(nonSwift));
  const behind = entry.supplement.join('');
  const original =
    currencyAmount(/\/OCMT\/([^/]*)/.exec(`/${entry.bankReference}${behind}`)?.[1] ?? '') ?? read.original;
  // Rabobank gives the other account in the line behind the entry.
  const account = read.account ?? (isSurelyIban(behind.trim()) ? behind.trim() : undefined);
  return { ...read, original, account };
}
