/** What is usually sent in a month, in euros. */
const levels: Readonly<Record<string, number>> = {
  PH: 215,
  RO: 200,
  MG: 85,
  SN: 135,
  CI: 120,
  ML: 130,
  BJ: 100,
  CM: 120,
  CO: 160,
  BR: 170,
  PE: 150,
  MA: 170,
};

export function usualSum(country: string, otherwise = 150): number {
  return levels[country] ?? otherwise;
}
