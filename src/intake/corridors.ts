/**
 * Countries named by published sources on payments for live-streamed exploitation. The list only selects payments;
 * its weight is 0. Countries, never a continent; each row has its source, owner and expiry.
 */
export interface Corridor {
  readonly country: string;
  readonly source: string;
  readonly owner: string;
  /** ISO day after which `screen` warns that the row is stale. */
  readonly expires: string;
}

function corridor(country: string, source: string): Corridor {
  return { country, source, owner: 'project', expires: '2027-12-31' };
}

export const corridors: readonly Corridor[] = [
  corridor('PH', 'AFP 2021-06-04; AMLC 2020; FATF 2025'),
  corridor('RO', 'AFP 2021-06-04; FATF 2025'),
  corridor('MG', 'AFP 2021-06-04 (Africa); FATF 2025'),
  corridor('CM', 'AFP 2021-06-04 (Africa)'),
  corridor('CI', 'AFP 2021-06-04 (Africa)'),
  corridor('CO', 'AFP 2021-06-04 (South America); FATF 2025'),
  corridor('BR', 'AFP 2021-06-04 (South America)'),
  corridor('TH', 'FATF 2025'),
  corridor('ID', 'FATF 2025'),
  corridor('DO', 'FATF 2025'),
];
