/** Parity and quality: what was measured, or that it was not and why. No figure stands without its notice. */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Role } from '../../intake/payment.js';
import { phrases } from '../../scoring/explain-phrases.js';
import { printable } from '../../scoring/printable.js';
import { decimalsText } from '../../scoring/say.js';
import type { ParityResult, ParityRow } from '../parity.js';
import type { GroupShare, QualityResult, RoleQuality } from '../quality.js';
import type { Scene } from './scene.js';
import { Table } from './table.js';
import { Told } from './told.js';

function ratio(value: number | null, { lang }: Scene): string {
  if (value === null) return '–';
  return decimalsText(value, lang, 2);
}

function NotShown({ scene, why }: { readonly scene: Scene; readonly why: string }): JSX.Element {
  return (
    <p>
      <strong>{scene.words.notShown}</strong>
      {`. ${why}`}
    </p>
  );
}

function parityCells(scene: Scene, row: ParityRow): readonly Child[] {
  const { count, percent, words } = scene;
  const figures = row.shown
    ? [
        row.alerted === null ? '–' : count(row.alerted),
        row.rate === null ? '–' : percent(row.rate, 2),
        `${ratio(row.ratio, scene)} (${ratio(row.lower, scene)} – ${ratio(row.upper, scene)})`,
      ]
    : ['–', '–', words.parity.tooSmall];
  return [
    <Told text={row.group} />,
    count(row.parties),
    ...figures,
    ratio(row.smallest_detectable_ratio, scene),
  ];
}

interface ParityProps {
  readonly scene: Scene;
  readonly parity: ParityResult | undefined;
}

export function Parity({ scene, parity }: ParityProps): JSX.Element {
  const { words } = scene;
  if (parity === undefined) return <NotShown scene={scene} why={words.parity.missing} />;
  const { table } = words.parity;
  return (
    <>
      <p class="notice">{words.simulated}</p>
      <p>{words.parity.population[parity.population]}</p>
      {parity.points.map(({ at, rows }) => (
        <>
          <h3>{at === 'own' ? words.parity.own : words.parity.at(scene.percent(at, 2))}</h3>
          {[...new Set(rows.map(({ by }) => by))].map((by) => (
            <>
              <h4>
                <Told text={words.parity.by(by)} />
              </h4>
              <Table
                label={printable(
                  `${words.parity.by(by)}, ${at === 'own' ? words.parity.own : scene.percent(at, 2)}`,
                )}
                columns={[
                  { title: table.group },
                  ...[table.parties, table.alerted, table.rate, table.ratio, table.detectable].map(
                    (title) => ({
                      title,
                      isNumber: true,
                    }),
                  ),
                ]}
                rows={rows.filter((row) => row.by === by).map((row) => parityCells(scene, row))}
              />
            </>
          ))}
        </>
      ))}
    </>
  );
}

interface SharesProps {
  readonly scene: Scene;
  readonly role: Role;
  readonly label: string;
  readonly shares: readonly GroupShare[];
  readonly nameOf: (group: string) => string;
}

function Shares({ scene, role, label, shares, nameOf }: SharesProps): JSX.Element {
  const { count, percent, words } = scene;
  const { table } = words.quality;
  return (
    <>
      <h4>{label}</h4>
      <Table
        label={`${label}, ${words.roles[role]}`}
        columns={[
          { title: table.group },
          ...[table.count, table.share, table.interval].map((title) => ({ title, isNumber: true })),
        ]}
        rows={shares.map((each) => [
          <Told text={nameOf(each.group)} />,
          `${count(each.count)} / ${count(each.total)}`,
          each.total === 0 ? '–' : percent(each.count / each.total, 3),
          `${percent(each.lower, 3)} – ${percent(each.upper, 3)}`,
        ])}
      />
    </>
  );
}

function RoleMeasures({ scene, role }: { readonly scene: Scene; readonly role: RoleQuality }): JSX.Element {
  const { words, percent, count } = scene;
  const { quality } = words;
  const targets = (group: string): string => (group === 'all' ? quality.all : quality.perPayments(group));
  return (
    <>
      <h3>{words.roles[role.role]}</h3>
      {role.points.map((point) => {
        const rate = percent(point.innocentAlertRate, 3);
        return (
          <>
            <Shares
              scene={scene}
              role={role.role}
              label={quality.recall(rate)}
              shares={point.recall}
              nameOf={targets}
            />
            <Shares
              scene={scene}
              role={role.role}
              label={quality.alerted(rate)}
              shares={point.alerted}
              nameOf={(group) => group}
            />
          </>
        );
      })}
      <p>{`${quality.lost}${scene.say(phrases.colon)} ${count(role.lost.count)} / ${count(role.lost.total)}`}</p>
      <p>{`${quality.minors}${scene.say(phrases.colon)} ${count(role.minorsRanked)}`}</p>
    </>
  );
}

interface QualityProps {
  readonly scene: Scene;
  readonly quality: QualityResult | undefined;
}

export function Quality({ scene, quality }: QualityProps): JSX.Element {
  const { words } = scene;
  if (quality === undefined) return <NotShown scene={scene} why={words.quality.missing} />;
  return (
    <>
      <p class="notice">{words.simulated}</p>
      <p>{words.quality.runs(quality.runs)}</p>
      {quality.roles.map((role) => (
        <RoleMeasures scene={scene} role={role} />
      ))}
    </>
  );
}
