/** What the payers of a class do beside sending, as shares of them in one year: docs/simulator.md, in hundredths there. */
export interface Customs {
  readonly travel: number;
  readonly software: number;
  readonly airtime: number;
  readonly silence: number;
  readonly second: number;
  readonly away: number;
}

function customs(
  travel: number,
  software: number,
  airtime: number,
  silence: number,
  second: number,
  away: number,
): Customs {
  const share = (hundredths: number): number => hundredths / 100;
  return {
    travel: share(travel),
    software: share(software),
    airtime: share(airtime),
    silence: share(silence),
    second: share(second),
    away: share(away),
  };
}

export const customsByClass: ReadonlyMap<string, Customs> = new Map([
  ['target-payer', customs(20, 2, 3, 12, 20, 6)],
  ['target-quiet', customs(8, 1, 1, 0, 10, 6)],
  ['target-with-family', customs(30, 2, 15, 12, 20, 6)],
  ['target-prolific', customs(50, 4, 5, 12, 30, 8)],
  ['target-via-intermediary', customs(20, 2, 0, 12, 20, 6)],
  ['steady-family', customs(22, 0.5, 20, 5, 12, 4)],
  ['domestic-sender', customs(10, 1, 0, 8, 10, 4)],
  ['ordinary', customs(15, 0.6, 10, 8, 12, 4)],
  ['tontine-member', customs(20, 0.5, 15, 5, 12, 4)],
  ['tontine-organiser', customs(20, 0.5, 15, 0, 12, 4)],
  ['occasional-gift', customs(15, 0.5, 3, 10, 10, 4)],
  ['small-sum-family', customs(20, 0.5, 35, 8, 15, 4)],
  ['siblings-one-mother', customs(25, 0.5, 20, 5, 12, 4)],
  ['village-member', customs(22, 0.5, 20, 5, 12, 4)],
  ['charity-donor', customs(4, 0.5, 0, 10, 5, 4)],
  ['mixed-couple', customs(55, 1, 10, 8, 15, 8)],
  ['new-migrant', customs(5, 1, 35, 8, 20, 6)],
  ['shift-worker', customs(18, 0.5, 25, 5, 12, 5)],
  ['expatriate', customs(70, 1, 5, 12, 20, 60)],
  ['parent-of-student', customs(40, 1, 10, 5, 10, 4)],
  ['adult-services-client', customs(12, 2, 1, 12, 20, 10)],
  ['proxy-sender', customs(15, 0.5, 25, 8, 25, 4)],
  ['informal-sponsor', customs(15, 0.5, 3, 10, 10, 4)],
  ['freelancer-client', customs(6, 4, 0, 12, 20, 8)],
  ['disaster-appeal-donor', customs(3, 0.5, 0, 0, 5, 4)],
  ['seafarer', customs(50, 1, 30, 35, 25, 70)],
  ['goods-buyer', customs(4, 2, 0, 12, 15, 5)],
  ['tourist', customs(90, 1, 2, 5, 10, 6)],
  ['parish-donor', customs(6, 0.5, 0, 10, 5, 4)],
  ['game-player', customs(5, 12, 2, 10, 20, 12)],
  ['distant-companion', customs(12, 1, 8, 10, 15, 5)],
  ['adoptee', customs(30, 1, 3, 12, 12, 4)],
  ['tutor-client', customs(5, 5, 0, 12, 12, 5)],
  ['outsourcing-client', customs(10, 4, 0, 5, 10, 6)],
  ['household-employer', customs(6, 1, 5, 5, 8, 4)],
  ['fraud-victim', customs(2, 1, 2, 0, 20, 4)],
  ['extortion-victim-minor', customs(0, 5, 0, 0, 10, 5)],
  ['extortion-victim-adult', customs(0, 2, 0, 0, 15, 5)],
]);

/** One payer in eight of the bank has card spending at home in the extract, whatever the class. */
export const homeCards = 0.12;

export function customsOf(klass: string): Customs {
  const found = customsByClass.get(klass);
  if (found === undefined) throw new Error(`no customs of ${klass}`);
  return found;
}

/** The share within a number of days of what a share of people do in a year. */
export function within(days: number, inYear: number): number {
  return 1 - (1 - inYear) ** (days / 365);
}
