/** What the columns of a file are called: by its header, or by number. */

/** An empty name becomes the column's number, a repeated one is numbered from the second on: `Name#2`. */
export function columnNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim().normalize('NFC');
    if (name === '') return `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  });
}

/** `#1`, `#2`, … */
export function numberedColumns(width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => `#${index + 1}`);
}
