import type { Weighted } from '../random.js';

export type Corridors = Weighted<string>;

const weights = (text: string): Corridors =>
  text.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(3))] as const);

export type CorridorsId =
  | 'home'
  | 'migrant'
  | 'ties'
  | 'tiesAndPortugal'
  | 'target'
  | 'teaching'
  | 'adultServices'
  | 'work'
  | 'fans'
  | 'fraud'
  | 'extortion'
  | 'africa'
  | 'crews'
  | 'students'
  | 'animalRescue'
  | 'clairvoyance';

/** Where payments of a kind of payer go. */
export const corridors: Readonly<Record<CorridorsId, Corridors>> = {
  home: weights('FR:1'),
  migrant: weights(
    'PH:20 RO:14 MG:12 SN:9 CI:8 ML:4 BJ:3 CM:4.5 MA:6 DZ:3 TN:3 PT:3 CO:2.5 BR:2.5 PE:1.5 IN:1.5 VN:1.5 TH:1 LK:1.5 UA:2 PL:1',
  ),
  ties: weights('PH:24 MG:17 RO:10 SN:7 CI:6 BJ:3 CM:4 TH:6 VN:4 CO:5 BR:5 PE:3 MA:4 KE:2'),
  tiesAndPortugal: weights('PH:24 MG:17 RO:10 SN:7 CI:6 BJ:3 CM:4 TH:6 VN:4 CO:5 BR:5 PE:3 MA:4 KE:2 PT:20'),
  target: weights('PH:58 RO:12 MG:10 CI:4 SN:2 BJ:1.5 CM:2 CO:3.5 BR:2 PE:1 TH:2 KE:2'),
  teaching: weights('PH:50 MG:12 RO:8 CO:10 BR:5 PE:5 TN:5 UA:5'),
  adultServices: weights('RO:28 CO:20 PH:15 MG:8 FR:10 UA:7 BR:6 CI:6'),
  work: weights('MG:28 PH:24 TN:10 RO:12 MA:7 IN:6 UA:5 CO:5 BJ:3'),
  fans: weights('PH:24 BR:18 RO:12 CO:8 TH:8 PL:10 PE:5 FR:15'),
  fraud: weights('CI:33 BJ:18 CM:8 SN:4 PH:12 RO:8 MA:5 PT:5 PL:7'),
  extortion: weights('CI:34 PH:24 MA:14 BJ:14 CM:8 SN:6'),
  africa: weights('SN:40 ML:25 CI:15 CM:10 MG:10'),
  crews: weights('PH:55 RO:20 MG:15 UA:10'),
  students: weights('RO:40 PT:20 BR:5 PL:15 TH:5 CO:5 PH:5 MA:5'),
  animalRescue: weights('RO:72 MA:10 TN:6 TH:6 PH:6'),
  clairvoyance: weights('CI:30 SN:25 BJ:25 RO:10 MG:10'),
};
