/** `37040044/532013000`, bank code and account, as the IBAN that they make; undefined for any other number. */
export function germanIban(number: string): string | undefined {
  const [, bank, account] = /^(\d{8})\/(\d{1,10})$/.exec(number.replaceAll(' ', '')) ?? [];
  if (bank === undefined || account === undefined) return undefined;
  const own = bank + account.padStart(10, '0');
  // D is 13 and E is 14; the check digits stand behind them as 00.
  const check = 98n - (BigInt(`${own}131400`) % 97n);
  return `DE${check.toString().padStart(2, '0')}${own}`;
}
