/** The forms of file that are told apart by their content; the README's path and every `--help` name them all. */
export const fileForms = [
  'CSV',
  'NDJSON',
  'Parquet',
  'ISO 20022 XML',
  'SWIFT MT',
  'open-banking JSON',
  'IVMS101',
] as const;

export const filesArgument: string = `payment files of any form (${fileForms.join(', ')}, or CSV of other columns by --mapping; gzip, zstd)`;
