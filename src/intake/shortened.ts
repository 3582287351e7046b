/** The same amount has the same text, whether it was told as 8.5, 8.50 or 08.5. */
export function shortened(amount: string): string {
  const plain = /^0\d/.test(amount) ? amount.replace(/^0+(?=\d)/, '') : amount;
  if (!plain.endsWith('0') || !plain.includes('.')) return plain;
  let end = plain.length;
  while (plain[end - 1] === '0') end--;
  return plain.slice(0, plain[end - 1] === '.' ? end - 1 : end);
}
