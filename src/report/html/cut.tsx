/** Where the budget cut and what can be done about it. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { decibansText } from '../../scoring/say.js';
import { bandNames } from '../../scoring/weights.js';
import type { Report } from '../report.js';
import { hoursText } from './budget.js';
import { cutWords } from './cut-words.js';
import type { Scene } from './scene.js';

const steps = 1_000_000;

/** The least share, to six decimals, that lets so many of each role become leads. */
export function shareFor(perRole: number, payers: number): string {
  const share = Math.min(steps, Math.ceil((perRole * steps) / Math.max(1, payers)));
  return (share / steps).toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
}

export function Cut({
  scene,
  report,
}: {
  readonly scene: Scene;
  readonly report: Report;
}): JSX.Element | null {
  const { say, count, lang } = scene;
  const { counts, budget } = report.run;
  const words = cutWords[lang];
  const sentences = (['payer', 'beneficiary'] as const).flatMap((role) => {
    const cut = counts.cut[role];
    if (cut === undefined) return [];
    const found = bandNames.toReversed().flatMap((name) => {
      const band = report.bands.find((each) => each.name === name);
      const parties = cut.bands[name] ?? 0;
      return parties === 0 || band === undefined ? [] : [{ band, parties }];
    });
    const minutes = found.reduce((sum, { band, parties }) => sum + band.minutes * parties, 0);
    return [
      words.cut({
        role,
        left: count(counts.beyondBudget[role]),
        bands: found.map(({ band, parties }) => `${say(band.words)} ${count(parties)}`).join(', '),
        strongest: decibansText(cut.strongestLeft, lang),
        weakestKept: cut.weakestKept === undefined ? undefined : decibansText(cut.weakestKept, lang),
        hours: hoursText(scene, minutes),
      }),
    ];
  });
  if (sentences.length === 0) return null;
  const perRole = budget.perRole + Math.max(counts.beyondBudget.payer, counts.beyondBudget.beneficiary);
  const raise = words.raise({
    share: scene.percent(Number(shareFor(perRole, counts.payers)), 4),
    now: scene.percent(Number(budget.share), 6),
    perRole: count(perRole),
  });
  return (
    <>
      {[...sentences, raise].map((each) => (
        <p>{each}</p>
      ))}
    </>
  );
}
