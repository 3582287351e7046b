import { beforeAll, describe, expect, it } from 'vitest';
import { workplace } from '../../src/ledger/testing/payment-file.js';
import { firstFile, secondFile } from './payments-files.js';
import { type Moment, momentAt, type Stage } from './run-intake.js';
import { Scene, spread } from './scene.js';

const place = workplace();
/** The scene before ran the same code, whatever it loaded. */
const warm = true;

/** `count` random moments of one stage. */
function within(stages: readonly Stage[], stage: string, count: number): readonly Moment[] {
  const index = stages.findIndex(({ name }) => name === stage);
  const time = (stages[index + 1]?.at ?? 0) - (stages[index]?.at ?? 0);
  return spread(count).map((share) => ({ stage, delay: share * time }));
}

function timeOf(stages: readonly Stage[], stage: string): number {
  const found = stages.find(({ name }) => name === stage);
  if (found === undefined) throw new Error(`no stage ${stage}`);
  return found.at;
}

describe('kill -9: the ledger opens and a second run equals one left alone', () => {
  it('at 50 random moments of an intake', async () => {
    const rows = 1_500;
    const files = [place.file('first.csv', firstFile(rows)), place.file('second.csv', secondFile(rows))];
    const scene = await Scene.of(place.path(''), files);
    const died: string[] = [];
    for (const share of spread(50)) died.push(await scene.kill(momentAt(scene.stages, share)));
    expect(died).toHaveLength(50);
    expect(new Set(died).size).toBeGreaterThanOrEqual(6);
    expect(died.filter((stage) => stage.startsWith('writing')).length).toBeGreaterThanOrEqual(5);
  });

  it('at 20 moments in which the ledger is made', async () => {
    const files = [place.file('few.csv', firstFile(20))];
    const scene = await Scene.of(place.path(''), files, warm);
    for (const moment of within(scene.stages, 'opening', 20)) await scene.kill(moment);
  });

  it('at 5 moments at which a copy of rows stands beside the ledger', async () => {
    const files = [place.file('irregular.csv', secondFile(3_000))];
    const scene = await Scene.of(place.path(''), files, warm);
    for (const moment of within(scene.stages, 'staging irregular.csv', 5)) await scene.kill(moment);
  });
});

// The engine writes whole groups of rows (122,880) into the ledger's own file before the transaction ends.
describe('kill -9 with more than a group of rows: the ledger opens and a second run equals one left alone', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.of(place.path(''), [place.file('many.csv', firstFile(140_000))], warm);
  });

  it('at 4 moments of writing and closing', async () => {
    for (const stage of ['writing many.csv', 'closing'])
      for (const moment of within(scene.stages, stage, 2)) await scene.kill(moment);
  });

  it('at 12 moments around the commit', async () => {
    const [start, end] = ['writing many.csv', 'linking many.csv'].map((stage) => timeOf(scene.stages, stage));
    const time = (end ?? 0) - (start ?? 0);
    for (const share of spread(12))
      await scene.kill({ stage: 'writing many.csv', delay: (0.75 + 0.35 * share) * time });
  });
});
