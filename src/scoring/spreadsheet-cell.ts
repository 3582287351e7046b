/**
 * A cell that a spreadsheet would run begins, behind any apostrophes, with one of these. The full-width forms are
 * read as operators by some spreadsheets too.
 */
const runnable = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * The text with an apostrophe before it when a spreadsheet would run it. A text that already has apostrophes there
 * gets one more, so that `fromCell` gives every text back. For cells of text only: numbers are written as they are.
 */
export function toCell(text: string): string {
  return runnable.test(text) ? `'${text}` : text;
}

export function fromCell(cell: string): string {
  return cell.startsWith("'") && runnable.test(cell) ? cell.slice(1) : cell;
}
