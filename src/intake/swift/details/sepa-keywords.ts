/** Keywords of SEPA in a remittance text: `EREF+…SVWZ+…`, and the bank's own message behind `MTLG:`. */
const keyword =
  /(?:(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP|MDAT|SQTP|RREF|ANAM|TRAN)\+|(MTLG):)/g;

/** Each keyword's text, and under `''` what stands before the first; undefined when there is no keyword. */
export function sepaKeywords(text: string): ReadonlyMap<string, string> | undefined {
  const found = [...text.matchAll(keyword)];
  if (found.length === 0) return undefined;
  const parts = new Map<string, string>();
  parts.set('', text.slice(0, found[0]?.index ?? 0).trim());
  for (const [n, match] of found.entries()) {
    const name = match[1] ?? match[2] ?? '';
    const value = text.slice(match.index + match[0].length, found[n + 1]?.index).trim();
    const before = parts.get(name);
    parts.set(name, before === undefined ? value : `${before} ${value}`);
  }
  return parts;
}
