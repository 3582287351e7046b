export const manyRuns: boolean = process.env['VIGIE_SLOW'] === '1';

/** How many worlds a property is tried in: few whenever somebody works here, many with VIGIE_SLOW=1. */
export function runs(few: number, many: number): number {
  return manyRuns ? many : few;
}
