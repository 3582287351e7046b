import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { alertCause } from '../../scoring/alert-cause.js';
import { headings, phrases } from '../../scoring/explain-phrases.js';
import { momentText, paymentDay } from '../../scoring/moment-text.js';
import { restsOnOthersText } from '../../scoring/others-share.js';
import { paymentNumbers } from '../../scoring/payment-lines.js';
import { routeWords } from '../../scoring/routes.js';
import { amountText, capital, decibansText } from '../../scoring/say.js';
import { scoreNames } from '../../scoring/score-names.js';
import { tenureText } from '../../scoring/tenure-text.js';
import { beforeAsking } from '../../scoring/whom-to-ask.js';
import type { Instant } from '../../time.js';
import type { Words } from '../../typology/definition.js';
import { fragileText } from '../fragile-text.js';
import type { LeadSheet } from '../lead-sheet.js';
import { kinTexts, statedTexts } from '../narrative/balance.js';
import { countedPayments } from '../narrative/cite.js';
import { narrativeOf } from '../narrative/narrative.js';
import { narrativeWords } from '../narrative/narrative-words.js';
import { standingTexts } from '../narrative/standing-texts.js';
import { descriptionTexts } from '../relations.js';
import { bandText } from './bands.js';
import { Checks, Deciders, SetAside, Unknown, WhyQueue } from './findings.js';
import { LinkedText } from './linked-text.js';
import { Others } from './others.js';
import { PaymentsTable } from './payments-table.js';
import { Reasons } from './reasons.js';
import { Related } from './related.js';
import type { PlacedSheet, Scene } from './scene.js';
import { Timeline } from './timeline.js';
import { Told } from './told.js';
import { Week } from './week.js';

interface LeadProps {
  readonly scene: Scene;
  readonly placed: PlacedSheet;
}

/** What has to stand before anything that could be read against the person. */
function Protective({ scene, placed }: LeadProps): JSX.Element | null {
  const { route, protective } = placed.sheet;
  const opening = narrativeWords[scene.lang].opening[route];
  const others = standingTexts(placed.sheet, scene.lang);
  if (opening === undefined && protective.length + others.length === 0) return null;
  return (
    <div class="protect" role="note">
      {opening === undefined ? null : <p>{opening}</p>}
      {protective.map((each) => (
        <p>{`${scene.say(each)}.`}</p>
      ))}
      {others.map((each) => (
        <p>{each}</p>
      ))}
    </div>
  );
}

function Facts({ scene, placed }: LeadProps): JSX.Element {
  const { sheet } = placed;
  const { words, lang, say, count } = scene;
  const { facts } = words.lead;
  const { counted, payments } = sheet;
  const dated = (at: Instant | undefined): string =>
    at === undefined ? words.none : momentText(at, payments);
  const span = [payments[0], payments.at(-1)]
    .map((each) => (each === undefined ? words.none : paymentDay(each)))
    .join(' – ');
  const stated = statedTexts(sheet, lang);
  const elsewhere = { isListed: sheet.listed.length > 0, hasVictimSigns: sheet.victim !== undefined };
  const rows: readonly (readonly [string, Child])[] = [
    [
      facts.counted,
      words.lead.counted(
        count(counted.payments),
        count(payments.length),
        count(counted.counterparties),
        sheet.notShown === 0 ? undefined : count(sheet.notShown),
      ),
    ],
    [facts.total, counted.total === undefined ? '?' : amountText(counted.total, counted.currency, lang)],
    [facts.span, span],
    [
      facts.alert,
      sheet.alertAt === undefined
        ? say(phrases.noAlert)
        : `${dated(sheet.alertAt)}, ${alertCause(sheet.alertAt, payments, elsewhere, lang)}`,
    ],
    [facts.firstSign, dated(sheet.firstHitAt)],
    [facts.lastSign, dated(sheet.lastHitAt)],
    ...(sheet.route === 'review' ? [] : [[facts.routeSign, dated(sheet.routeSignAt)] as const]),
    ...(counted.payments === 0
      ? []
      : [[facts.relationship, stated.relationship] as const, [facts.purpose, stated.purpose] as const]),
    ...(sheet.customerSince === undefined
      ? []
      : [[capital(say(phrases.customerSince)), tenureText(sheet.customerSince, sheet.asOf, lang)] as const]),
    ...(sheet.names === undefined || sheet.names.length === 0
      ? []
      : [[words.lead.names, sheet.names.map((name) => [<Told text={name} />, ' '])] as const]),
  ];
  return (
    <dl class="facts">
      {rows.map(([term, fact]) => (
        <div>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function List({ scene, texts }: { readonly scene: Scene; readonly texts: readonly Words[] }): JSX.Element {
  return (
    <ul>
      {texts.map((each) => (
        <li>{scene.say(each)}</li>
      ))}
    </ul>
  );
}

/** What stands above as well is printed once; on a screen the text is whole, since it is copied from there. */
const above: ReadonlySet<string> = new Set(['against', 'unknown']);

function Narrative({ scene, placed }: LeadProps): JSX.Element {
  const { opening, sections } = narrativeOf(placed.sheet, scene.lang);
  const { headings: narrative } = narrativeWords[scene.lang];
  return (
    <details>
      <summary>{scene.words.lead.narrative}</summary>
      <div class="narrative">
        {opening.map((each) => (
          <p>{each}</p>
        ))}
        {sections.map(({ heading, paragraphs }) => (
          <div class={above.has(heading) ? 'twice' : undefined}>
            <h5>{narrative[heading]}</h5>
            {paragraphs.map((each) => (
              <p>{each}</p>
            ))}
          </div>
        ))}
        <p class="on-paper">{scene.words.lead.standsAbove}</p>
      </div>
    </details>
  );
}

function Priors({ scene, placed }: LeadProps): JSX.Element {
  const { words, lang, say } = scene;
  return (
    <details class="priors">
      <summary>{words.lead.priors(say(scoreNames[placed.sheet.scoreKind]))}</summary>
      <ul>
        {placed.sheet.priors.map(({ prior, score, band }) => (
          <li>{words.lead.prior(decibansText(prior, lang), decibansText(score, lang), say(band))}</li>
        ))}
      </ul>
    </details>
  );
}

function heading(
  { say, words, lang, count }: Scene,
  { bandWords, score, scoreKind: kind, action, minutes }: LeadSheet,
): string {
  const colon = say(phrases.colon);
  return `${say(bandWords)} (${say(scoreNames[kind])} ${decibansText(score, lang)} dB)${colon} ${say(action)} (${words.minutes(count(minutes))})`;
}

/** What the pattern is asked for: the lead itself, who may need protection, or no more than a comparison. */
function patternHeading({ words }: Scene, { victim, route }: LeadSheet): string {
  if (victim !== undefined) return words.lead.pattern;
  return route === 'review' ? words.lead.why : words.lead.whyProtect;
}

export function Lead({ scene, placed }: LeadProps): JSX.Element {
  const { sheet, anchor } = placed;
  const { words, say, count } = scene;
  const cited = (numbers: readonly number[]): string =>
    `${countedPayments(numbers.length, scene.lang)} ${paymentNumbers(numbers.map((each) => each - 1))}`;
  return (
    <article class="lead" id={anchor} aria-labelledby={`${anchor}-h`}>
      <h3 id={`${anchor}-h`}>
        {`${words.roles[sheet.role]} `}
        <Told text={sheet.partyId} />
        <small>{` ${say(routeWords[sheet.route])}, ${words.ranked[sheet.role](count(sheet.rank))}`}</small>
      </h3>
      <Protective scene={scene} placed={placed} />
      {sheet.restsOnOthers === undefined ? null : (
        <p class="standing">{restsOnOthersText(sheet.restsOnOthers, scene.lang)}</p>
      )}
      <p class="standing">{heading(scene, sheet)}</p>
      <p class="limits">
        {sheet.isTopWithheld ? say(phrases.topWithheld) : bandText(scene, sheet.bandLimits)}
      </p>
      {sheet.isFragile === undefined ? null : (
        <p class="firm">{`${words.lead.standing}${say(phrases.colon)} ${fragileText(sheet, scene.lang) ?? ''}`}</p>
      )}
      <Deciders scene={scene} placed={placed} />
      <Facts scene={scene} placed={placed} />
      {descriptionTexts(sheet, cited, scene.lang).map((each) => (
        <p>
          <strong>{each}</strong>
        </p>
      ))}
      {kinTexts(sheet, scene.lang).map((each) => (
        <p>{each}</p>
      ))}
      <h4>{say(headings.route)}</h4>
      <WhyQueue scene={scene} sheet={sheet} />
      <Related scene={scene} sheet={sheet} />
      {sheet.victim === undefined ? null : (
        <>
          <h4>{words.lead.victimSigns}</h4>
          <Reasons scene={scene} anchor={anchor} kind="protection" waterfall={sheet.victim} isOpen={true} />
        </>
      )}
      <h4>{patternHeading(scene, sheet)}</h4>
      <Reasons scene={scene} anchor={anchor} kind="pattern" waterfall={sheet.pattern} />
      <Others scene={scene} sheet={sheet} />
      <Priors scene={scene} placed={placed} />
      <div class="pair">
        {sheet.others.length === 0 ? null : (
          <div>
            <h4>{words.lead.others}</h4>
            <p>{words.lead.othersIntro}</p>
            <List scene={scene} texts={sheet.others} />
          </div>
        )}
        {sheet.questions.length === 0 && sheet.route === 'review' ? null : (
          <div>
            <h4>{words.lead.questions}</h4>
            {beforeAsking(sheet.route).map((each) => (
              <p>{say(each)}</p>
            ))}
            <List scene={scene} texts={sheet.questions} />
          </div>
        )}
        <div>
          <h4>{words.lead.unknown}</h4>
          <Unknown scene={scene} sheet={sheet} />
        </div>
        <div>
          <h4>{words.lead.week}</h4>
          <Week scene={scene} placed={placed} />
        </div>
      </div>
      {sheet.listed.length === 0 ? null : (
        <>
          <h4>{words.lead.listed}</h4>
          <List scene={scene} texts={sheet.listed} />
        </>
      )}
      {sheet.network.length === 0 ? null : (
        <>
          <h4>{words.lead.network}</h4>
          <ul>
            {sheet.network.map((each) => (
              <li>
                <LinkedText scene={scene} sheet={sheet} text={say(each)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{words.lead.timeline}</h4>
      <Timeline scene={scene} placed={placed} />
      <SetAside scene={scene} placed={placed} />
      <h4>{words.lead.payments}</h4>
      <PaymentsTable scene={scene} placed={placed} />
      <h4>{words.lead.checked}</h4>
      <Checks scene={scene} sheet={sheet} />
      <Narrative scene={scene} placed={placed} />
      <p class="fine">
        <Told text={say(sheet.versions)} /> <a href="#contents">{words.back}</a>
      </p>
    </article>
  );
}
