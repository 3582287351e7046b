/** Months as files name them: English, French, German, Spanish, Portuguese, Italian, Filipino; three letters or more. */
const names: readonly string[] = [
  'january janvier januar janner enero janeiro gennaio enero jan ene gen',
  'february fevrier februar feber febrero fevereiro febbraio pebrero feb fev fevr peb',
  'march mars marz maerz marzo marco mar mrz',
  'april avril abril aprile apr avr abr',
  'may mai mayo maio maggio mag',
  'june juin juni junio junho giugno hunyo jun giu hun',
  'july juillet juli julio julho luglio hulyo jul juil lug hul',
  'august aout agosto aug aou ago',
  'september septembre septiembre setembro settembre setyembre sep sept set',
  'october octobre oktober octubre outubro ottobre oktubre oct okt out ott',
  'november novembre noviembre novembro nobyembre nov nob',
  'december decembre dezember diciembre dezembro dicembre disyembre dec dez dic dis',
];

const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1 to 12; accents, case and a final point do not matter. */
export function monthOf(name: string): number | undefined {
  return months.get(
    name
      .normalize('NFD')
      .replace(/[\p{M}.]/gu, '')
      .toLowerCase(),
  );
}
