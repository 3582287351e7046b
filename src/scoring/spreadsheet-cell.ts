/**
 * Where a cell begins for some spreadsheet: at its start, and behind what one that separates by semicolons or tabs, or
 * that does not take a quote in the middle of its line for one, sees as the end of a cell.
 */
const begins = String.raw`(?<=^|[;\t\r\n])`;

/**
 * What a spreadsheet runs at such a place, behind quotes, apostrophes and spaces. The full-width forms are read as
 * operators by some spreadsheets too.
 */
const runnable = String.raw`(?=['" \u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])`;

/** A leading tab or line end is passed over by some before they look for an operator. */
const passedOver = String.raw`(?='*[\t\r\n])`;

const toGuard = new RegExp(`${begins}${runnable}|^${passedOver}`, 'gu');
const guarded = new RegExp(`${begins}'${runnable}|^'${passedOver}`, 'gu');

/**
 * The text with an apostrophe wherever a spreadsheet would run what follows. A text that already has apostrophes there
 * gets one more, so that `fromCell` gives every text back. For cells of text only: numbers are written as they are.
 */
export function toCell(text: string): string {
  return text.replace(toGuard, "'");
}

export function fromCell(cell: string): string {
  return cell.replace(guarded, '');
}

/** The text as it stands in a CSV file: guarded, then quoted, whatever it holds; nothing when there is no text. */
export function textCell(text: string): string {
  return text === '' ? '' : `"${toCell(text).replaceAll('"', '""')}"`;
}

/** Cells that are written as they are (numbers, instants, closed words) or come from `textCell`. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\n`;
}
