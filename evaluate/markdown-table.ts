/** A Markdown table; the first `texts` columns are text, the others are numbers and stand right. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  texts = 1,
): readonly string[] {
  // A class or corridor comes from a file and must not break the table.
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll(/[\r\n]+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = header.map((_, column) => (column < texts ? '---' : '---:'));
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)];
}
