// Writes a list of subjects, victims and witnesses out of simulated labels, with entries that become known late.
import { readFileSync, writeFileSync } from 'node:fs';

const [labels = '', out = ''] = process.argv.slice(2);
const [header = '', ...rows] = readFileSync(labels, 'utf8').trimEnd().split('\n');
const columns = header.split(',');
const partyAt = columns.indexOf('party_id');
const roleAt = columns.indexOf('role');

const chosen = rows.filter((_, at) => at % 97 === 0).map((row) => row.split(','));
const kinds = ['subject', 'subject', 'subject', 'victim', 'witness', 'unknown'];
const lines = chosen.map((cells, at) => {
  const month = String((at % 12) + 1).padStart(2, '0');
  const ends = at % 5 === 0 ? '2025-12-01' : '';
  return [
    cells[roleAt],
    cells[partyAt],
    kinds[at % kinds.length],
    'sample',
    `2025-${month}-10T12:00:00Z`,
    ends,
    `2025-${month}-20`,
  ].join(',');
});
writeFileSync(
  out,
  `${['role,party_id,listed_as,source,valid_from,valid_to,known_from', ...lines].join('\n')}\n`,
);
