/** What `vigie --help` says of exit codes; the README says the same. */

/** Verbs that have findings of their own, for which the code is 1. */
export const findings = [
  ['evaluate --gate', 'missed a bound'],
  ['parity --gate', 'found a group above the bound'],
  ['prove', 'found a difference'],
  ['intake check', 'a row that is not accepted'],
  ['indicators check', 'found a fault'],
  ['weights check', 'found a fault'],
] as const;

export const exitCodes: string = `Exit codes:
  0  done
  1  done with a finding:
${findings.map(([verb, what]) => `     "${verb}" ${what}`).join('\n')}
  2  wrong use, a mapping that is not decided included
  3  bad input
  4  internal: a fault of this program (VIGIE_DEBUG=1 shows the trace)`;
