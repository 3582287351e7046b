import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { instantText } from '../../scoring/say.js';
import type { LeadSheet } from '../lead-sheet.js';
import { minutesOf, readingOrder } from '../reading-order.js';
import type { Report } from '../report.js';
import { Bands } from './bands.js';
import { Budget, hoursText } from './budget.js';
import { Cut } from './cut.js';
import { Lead } from './lead.js';
import { Loaded } from './loaded.js';
import { Parity, Quality } from './measures.js';
import { Networks } from './networks.js';
import { Opening } from './opening.js';
import { planWords } from './opening-words.js';
import type { PageWords } from './page-words.js';
import { QueueHead, ReviewQueue, readingDay, TodayQueues } from './queues.js';
import { type PlacedSheet, type Scene, withLeads } from './scene.js';
import { Told } from './told.js';
import { WeekGrid } from './week-grid.js';

type SectionName = keyof PageWords['sections'];

interface SectionProps {
  readonly scene: Scene;
  readonly name: SectionName;
  readonly children?: Child;
}

function Section({ scene, name, children }: SectionProps): JSX.Element {
  return (
    <section id={name} aria-labelledby={`${name}-h`}>
      <h2 id={`${name}-h`}>{scene.words.sections[name]}</h2>
      {children}
    </section>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
    </>
  );
}

function Leads({
  scene,
  placed,
}: {
  readonly scene: Scene;
  readonly placed: readonly PlacedSheet[];
}): JSX.Element {
  return (
    <>
      {placed.map((each) => (
        <Lead scene={scene} placed={each} />
      ))}
    </>
  );
}

function Header({ scene, report }: { readonly scene: Scene; readonly report: Report }): JSX.Element {
  const { words } = scene;
  const { run, namesFor } = report;
  const facts: readonly (readonly [string, string])[] = [
    [words.asOf, run.asOf === undefined ? words.none : instantText(run.asOf)],
    [words.made, instantText(run.madeAt)],
    [words.run, run.id],
    [words.program, `Vigie ${run.program}`],
  ];
  return (
    <header>
      <h1>{words.title}</h1>
      <Opening scene={scene} report={report} />
      <p class="lede">{words.lede}</p>
      <p class="notice">{words.simulated}</p>
      <p>{words.confidential}</p>
      <p>{namesFor === undefined ? words.namesMasked : <Told text={words.namesShown(namesFor)} />}</p>
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <div>
            <dt>{term}</dt>
            <dd>
              <Told text={fact} />
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function Tiles({
  scene,
  tiles,
  children,
}: {
  readonly scene: Scene;
  readonly tiles: readonly (readonly [string, string])[];
  readonly children?: Child;
}): JSX.Element {
  return (
    <Section scene={scene} name="summary">
      <dl class="tiles">
        {tiles.map(([label, figure]) => (
          <div>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Section>
  );
}

function Contents({
  scene,
  names,
}: {
  readonly scene: Scene;
  readonly names: readonly SectionName[];
}): JSX.Element {
  const { words } = scene;
  return (
    <nav id="contents" aria-label={words.contents}>
      <ul>
        {names.map((name) => (
          <li>
            <a href={`#${name}`}>{words.sections[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const order: readonly SectionName[] = [
  'summary',
  'protection',
  'undetermined',
  'review',
  'networks',
  'restricted',
  'loaded',
  'budget',
  'parity',
  'quality',
  'reading',
  'versions',
];

/** Everything inside `<body>`. */
export function Page({
  scene: bare,
  report,
}: {
  readonly scene: Scene;
  readonly report: Report;
}): JSX.Element {
  const { words, count } = bare;
  const { run } = report;
  const queues = readingOrder(report.sheets);
  let placed = 0;
  const place = (sheets: readonly LeadSheet[]): readonly PlacedSheet[] =>
    sheets.map((sheet) => ({ sheet, anchor: `lead-${++placed}` }));
  const protection = place(queues.protection);
  const undetermined = place(queues.undetermined);
  const review = place(queues.review);
  const scene = withLeads(bare, [...protection, ...undetermined, ...review]);
  const { tiles, sections } = words;
  return (
    <>
      <a class="skip" href="#protection">
        {words.skip}
      </a>
      <Header scene={scene} report={report} />
      <Contents scene={scene} names={order} />
      <main>
        <WeekGrid language={scene.lang} />
        <Tiles
          scene={scene}
          tiles={[
            [tiles.protection, count(protection.length)],
            [tiles.undetermined, count(undetermined.length)],
            [tiles.review, count(review.length)],
            [tiles.hours, hoursText(scene, minutesOf(report.sheets))],
            [tiles.left, count(run.counts.beyondBudget.payer + run.counts.beyondBudget.beneficiary)],
            [tiles.restricted, count(run.counts.restricted)],
          ]}
        >
          {minutesOf(queues.review) > 0 && minutesOf(queues.protection) > readingDay ? (
            <p>
              {planWords[scene.lang](
                hoursText(scene, minutesOf(queues.review)),
                hoursText(scene, minutesOf(queues.protection)),
              )}
            </p>
          ) : null}
        </Tiles>
        <Section scene={scene} name="protection">
          <QueueHead scene={scene} placed={protection} name="protection" />
          <Paragraphs texts={words.protectionIntro} />
          <TodayQueues scene={scene} label={words.queue(sections.protection)} placed={protection} />
          <Leads scene={scene} placed={protection} />
        </Section>
        <Section scene={scene} name="undetermined">
          <QueueHead scene={scene} placed={undetermined} name="undetermined" />
          <Paragraphs texts={words.undeterminedIntro} />
          <TodayQueues scene={scene} label={words.queue(sections.undetermined)} placed={undetermined} />
          <Leads scene={scene} placed={undetermined} />
        </Section>
        <Section scene={scene} name="review">
          <QueueHead scene={scene} placed={review} name="review" />
          <Paragraphs texts={words.reviewIntro} />
          <ReviewQueue scene={scene} label={words.queue(sections.review)} placed={review} />
          <Leads scene={scene} placed={review} />
        </Section>
        <Section scene={scene} name="networks">
          <Networks scene={scene} networks={report.networks} />
        </Section>
        <Section scene={scene} name="restricted">
          <p>{words.restrictedText(count(run.counts.restricted))}</p>
        </Section>
        <Section scene={scene} name="loaded">
          <Loaded scene={scene} report={report} />
        </Section>
        <Section scene={scene} name="budget">
          <Budget scene={scene} report={report} />
          <Cut scene={scene} report={report} />
        </Section>
        <Section scene={scene} name="parity">
          <Parity scene={scene} parity={report.parity} />
        </Section>
        <Section scene={scene} name="quality">
          <Quality scene={scene} quality={report.quality} />
        </Section>
        <Section scene={scene} name="reading">
          <dl class="words">
            {words.reading.map(([term, meaning]) => (
              <div>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <Bands scene={scene} bands={report.bands} />
        </Section>
        <Section scene={scene} name="versions">
          <dl class="words">
            {run.versions.map(([name, version]) => (
              <div>
                <dt>{name}</dt>
                <dd>
                  <Told text={version} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      </main>
      <footer>
        <p>{words.lede}</p>
      </footer>
    </>
  );
}
