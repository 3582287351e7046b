/** What `vigie explain --narrative` prints: a narrative of each role that bears a score, and why not of the others. */
import { isUnscored } from '../../scoring/lead-explanation.js';
import type { Language } from '../../scoring/say.js';
import type { Explained } from '../../scoring/screen/explain.js';
import { unscoredText } from '../../scoring/unscored-text.js';
import type { LeadSheet } from '../lead-sheet.js';
import { sheetOf } from '../sheet-of.js';
import { withStandings } from '../standing-of-others.js';
import { narrativeText } from './narrative-text.js';

type Asked = Pick<Explained, 'explanations' | 'around' | 'catalogue' | 'weights'>;

/** Each lead once: somebody may stand around both roles of a party, or be explained and stand around. */
function sheetsOf({ explanations, around, catalogue, weights }: Asked): ReadonlyMap<string, LeadSheet> {
  const leads = [...explanations, ...around].flatMap((each) => (isUnscored(each) ? [] : [each]));
  const byParty = new Map(
    leads.toReversed().map((each) => [`${each.role}:${each.partyId}`, sheetOf(each, catalogue, weights)]),
  );
  return new Map(
    withStandings([...byParty.values()]).map((sheet) => [`${sheet.role}:${sheet.partyId}`, sheet]),
  );
}

export function narrativesOf(asked: Asked, language: Language): string {
  const sheets = sheetsOf(asked);
  return asked.explanations
    .map((explanation) => {
      if (isUnscored(explanation)) return unscoredText(explanation, asked.catalogue, language);
      const sheet = sheets.get(`${explanation.role}:${explanation.partyId}`);
      if (sheet === undefined) throw new Error(`${explanation.partyId} has no sheet`);
      return narrativeText(sheet, language);
    })
    .join('\n\n');
}
