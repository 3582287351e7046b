/** What can be laid beside the published figures; amounts in euros. */
export interface Figures {
  readonly payments: number;
  readonly targetPayers: number;
  readonly targetPayments: number;
  /** Published: 10.6. */
  readonly meanTargetPayments: number;
  /** Published: 3 % of payers make 50 % of payments. */
  readonly shareOfTop3Percent: number;
  /** Published: 25 % of payers make 3 %. */
  readonly shareOfBottom25Percent: number;
  /** Published: fewer than half. */
  readonly shareWithOnePayment: number;
  readonly meanTargetEuros: number;
  /** Published: EUR 15-50 each. */
  readonly shareFrom15To50Euros: number;
  readonly collectors: number;
  readonly meanPayersPerCollector: number;
}

/** What figures are made from. */
export interface TargetCounts {
  readonly payments: number;
  /** Target payments of each payer who has any. */
  readonly perPayer: readonly number[];
  /** Of all target payments together. */
  readonly euros: number;
  /** Target payments of a typical sum. */
  readonly typical: number;
  readonly collectors: number;
  /** Of a payer and a collector. */
  readonly pairs: number;
}

/** EUR 15-50, roundly. */
export function isTypical(euros: number): boolean {
  return euros >= 14.5 && euros <= 50.5;
}

export function layBeside(counts: TargetCounts): Figures {
  const perPayer = [...counts.perPayer].sort((a, b) => b - a);
  const targetPayments = sum(perPayer);
  const bottom = perPayer.slice(perPayer.length - Math.round(perPayer.length / 4));
  return {
    payments: counts.payments,
    targetPayers: perPayer.length,
    targetPayments,
    meanTargetPayments: round(targetPayments / perPayer.length),
    shareOfTop3Percent: round(sum(perPayer.slice(0, Math.round(perPayer.length * 0.03))) / targetPayments),
    shareOfBottom25Percent: round(sum(bottom) / targetPayments),
    shareWithOnePayment: round(perPayer.filter((count) => count === 1).length / perPayer.length),
    meanTargetEuros: round(counts.euros / targetPayments),
    shareFrom15To50Euros: round(counts.typical / targetPayments),
    collectors: counts.collectors,
    meanPayersPerCollector: round(counts.pairs / counts.collectors),
  };
}

/** A share of nobody is 0. */
export function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1_000) / 1_000 : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
