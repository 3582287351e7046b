import type { Origin } from './pools.js';

/** How often a typed name has what, of those to which the custom applies: docs/simulator.md, in hundredths there. */
export const typing = {
  noMarks: 0.65,
  capitals: 0.25,
  slip: 0.07,
  initial: 0.04,
  familyFirst: 0.1,
  familyFirstRomanianMalagasy: 0.35,
  familyFirstVietnamese: 0.5,
  familyFirstWestAfricanMaghrebiFrench: 0.18,
  joints: 0.35,
  secondFamilyOut: 0.45,
  firstFamilyOut: 0.45,
  oneFamilyOut: 0.25,
  motherInitial: 0.3,
  motherInFull: 0.12,
  filipinoGiven: 0.35,
  otherMarks: 0.4,
  cut: 0.25,
  byEar: 0.35,
  transcription: 0.35,
  middleOut: 0.35,
  compoundGiven: 0.55,
  compoundInitials: 0.15,
  otherFamily: 0.08,
  bothFamilies: 0.06,
} as const;

/** Of the French, who has a compound given name on papers. */
export const compoundShare: number = 1 / 7;

export function familyFirstShare(origin: Origin): number {
  switch (origin) {
    case 'romanian':
    case 'malagasy':
      return typing.familyFirstRomanianMalagasy;
    case 'vietnamese':
      return typing.familyFirstVietnamese;
    case 'west-african':
    case 'maghrebi':
    case 'french':
      return typing.familyFirstWestAfricanMaghrebiFrench;
    default:
      return typing.familyFirst;
  }
}

export type LeftOut = 'second' | 'first' | 'either';

/** Which of two family names is left out where one is, and how often. */
export function familyLeftOut(origin: Origin): readonly [which: LeftOut, share: number] {
  switch (origin) {
    case 'latin-american':
    case 'southern':
      return ['second', typing.secondFamilyOut];
    case 'lusophone':
      return ['first', typing.firstFamilyOut];
    default:
      return ['either', typing.oneFamilyOut];
  }
}
