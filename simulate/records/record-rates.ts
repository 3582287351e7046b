/** What differs between the records of one person, as shares: docs/simulator.md, in hundredths there. */
export const payeeRates = {
  noPhone: 0.35,
  wrongPhone: 0.03,
  noAccount: 0.1,
  wrongWallet: 0.02,
  noTown: 0.3,
  noBirth: 0.4,
  swappedBirth: 0.03,
} as const;

export const secondRates = {
  otherProvider: 0.55,
  allLater: 0.45,
  halfLater: 0.4,
  exit: 0.15,
  exitOfTarget: 0.35,
  sameBirth: 0.96,
  swappedBirth: 0.02,
  wrongYear: 0.02,
  samePhone: 0.7,
  sameAddress: 0.65,
  /** Of those who give another address, who give none. */
  noAddress: 0.1,
  sameEmail: 0.5,
  sameDevice: 0.35,
} as const;
