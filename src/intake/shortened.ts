/** The same amount has the same text, whether it was told as 8.5, 8.50 or 08.5. */
export function shortened(amount: string): string {
  const plain = /^0\d/.test(amount) ? amount.replace(/^0+(?=\d)/, '') : amount;
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
