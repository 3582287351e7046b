/** A thread that evaluates batches. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Catalogue } from '../../typology/definition.js';
import type { Weights } from '../weights.js';
import type { Batch, RunSetting } from './batch.js';
import { BatchEvaluation } from './batch.js';

export interface WorkerSetting {
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly setting: RunSetting;
}

if (parentPort === null) throw new Error('the screening worker is not running in a thread of its own');
const port = parentPort;
const { catalogue, weights, setting } = workerData as WorkerSetting;
const evaluation = new BatchEvaluation(catalogue, weights, setting);

port.on('message', (batch: Batch) => {
  const outcome = evaluation.run(batch);
  port.postMessage(outcome);
});
