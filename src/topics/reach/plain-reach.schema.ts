import { PlainReader } from '../../reading/plain-reader.js';
import { plainNumbers } from '../../reading/plain-numbers.js';
import { oneOf, text } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import { countings, type ReachInputs } from './reach.model.js';

/** The name of the rows in JSON data. */
export const reachRowsField = 'channels';

/** Reads channels and how many each reached, or a total; `null` for whatever takes careful reading. */
export function readPlainReach(source: Source | null, given: object): ReachInputs | null {
  const plain = new PlainReader(given, source);
  const fields = {
    counts: plain.input('counts', oneOf(countings)) ?? 'people',
    uniqueReached: plain.input('uniqueReached', plainNumbers.whole()),
    leaders: plain.input('leaders', plainNumbers.whole(1)),
    population: plain.input('population', plainNumbers.whole(1)),
    reached: plain.input('reached', plainNumbers.whole()),
    leadersLabel: plain.input('leadersLabel', text),
    populationLabel: plain.input('populationLabel', text),
  };
  const { names = [], rows = [] } = plain.table() ?? {};
  const isOfChannels = [...names].sort().join() === 'channel,reached' && rows.length > 0;
  // Either a table of channels or a total.
  if (fields.reached ? names.length > 0 : !isOfChannels) plain.giveUp();
  const channels = rows.flatMap(({ number, cells }) => {
    const [channel] = plain.require(cells[names.indexOf('channel')], text);
    const [reached] = plain.require(cells[names.indexOf('reached')], plainNumbers.whole());
    if (channel === undefined || !reached) return [];
    return [{ channel, twins: {}, row: number, reached, hours: null, cost: null }];
  });
  return plain.finish({ ...fields, channels });
}
