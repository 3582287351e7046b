/** The XML parser alone over a file: what any reader that uses it must spend. */
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { costText, peakMegabytes, spent } from './spent.js';

const [folder = ''] = process.argv.slice(2);
let elements = 0;
let characters = 0;
const cost = await spent(async () => {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    elements++;
  });
  parser.on('text', (text) => {
    characters += text.length;
  });
  for await (const chunk of createReadStream(join(folder, 'camt053.xml'), {
    encoding: 'utf8',
    highWaterMark: 1 << 18,
  })) {
    parser.write(String(chunk));
  }
  parser.close();
});
console.log(
  `  saxes alone: ${costText(cost)}; ${elements} elements, ${characters} characters of text; peak memory ${peakMegabytes()} MB`,
);
writeFileSync(join(folder, 'bare-saxes.json'), JSON.stringify({ cpu: cost.cpu, wall: cost.wall }));
