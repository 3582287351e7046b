import type { JSX } from 'hono/jsx/jsx-runtime';
import { day, formatInstant } from '../../time.js';
import { minutesOf, readingOrder } from '../reading-order.js';
import type { Report } from '../report.js';
import { hoursText } from './budget.js';
import { openingWords, staleDays, staleWords } from './opening-words.js';
import type { Scene } from './scene.js';

/** What the report is about, what went in and what comes out; the details stand in their sections. */
export function Opening({ scene, report }: { readonly scene: Scene; readonly report: Report }): JSX.Element {
  const { count, lang } = scene;
  const { books, run, sheets, parity, quality } = report;
  const sum = (field: 'read' | 'accepted' | 'rejected' | 'unknownReference' | 'withoutBeneficiary'): string =>
    count(books.reduce((total, file) => total + file[field], 0));
  const { protection, undetermined, review } = readingOrder(sheets);
  const { payer, beneficiary } = run.counts.beyondBudget;
  const sentences = openingWords[lang]({
    files: count(books.length),
    read: sum('read'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    withoutAmount: sum('unknownReference'),
    withoutBeneficiary: sum('withoutBeneficiary'),
    hasParity: parity !== undefined,
    hasQuality: quality !== undefined,
    protection: count(protection.length),
    protectionHours: hoursText(scene, minutesOf(protection)),
    undetermined: count(undetermined.length),
    review: count(review.length),
    reviewHours: hoursText(scene, minutesOf(review)),
    hours: hoursText(scene, minutesOf(sheets)),
    left: count(payer + beneficiary),
  });
  return (
    <>
      <Stale scene={scene} report={report} />
      <p class="opening">{sentences.join(' ')}</p>
    </>
  );
}

/** Old payments are told before anything that is said of today. */
function Stale({ scene, report }: { readonly scene: Scene; readonly report: Report }): JSX.Element | null {
  const { asOf, madeAt } = report.run;
  if (asOf === undefined) return null;
  const days = Math.floor((madeAt - asOf) / (day * 1_000));
  if (days <= staleDays) return null;
  return <p class="notice">{staleWords[scene.lang](formatInstant(asOf).slice(0, 10), scene.count(days))}</p>;
}
