/** Weights as the text of a file that `readWeightsFile` reads back unchanged. */
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Weights } from '../weights.js';

const heading = ` Weights of Vigie: tenths of a deciban by stratum, first known false, then the strata, weakest first.
 What each entry means and what is checked: docs/weights.md; the schema: schemas/weights-1.schema.json.`;

export function weightsYaml(weights: Weights): string {
  const document = new Document(weights, { version: '1.2' });
  document.commentBefore = heading;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isSeq(value) && isScalar(key) && key.value === 'weights') value.flow = true;
      if (isMap(value) && isScalar(key) && (key.value === 'words' || key.value === 'action'))
        value.flow = true;
    },
  });
  return document.toString({ lineWidth: 100, flowCollectionPadding: true });
}
