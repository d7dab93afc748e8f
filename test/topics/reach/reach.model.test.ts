import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Qualifier, Quantity } from '../../../src/core/quantity.js';
import type { Step, Term } from '../../../src/core/step.js';
import { findImpossible } from '../../../src/topics/reach/impossible.model.js';
import {
  exploreReach,
  reach,
  type Channel,
  type ReachInputs,
  type ReachResult,
} from '../../../src/topics/reach/index.js';
import { computeReach, isSound } from '../../../src/topics/reach/reach.model.js';

const nothingKnown: ReachInputs = {
  leaders: null,
  population: null,
  reached: null,
  uniqueReached: null,
  counts: 'people',
  channels: [],
  leadersLabel: null,
  populationLabel: null,
};

function quantity(value: number, qualifier: Qualifier = 'exact'): Quantity {
  return { value, qualifier };
}
const about = (value: number) => quantity(value, 'about');
const moreThan = (value: number) => quantity(value, 'at-least');
const upTo = (value: number) => quantity(value, 'at-most');

/** Channels called A, B, C …, in the rows from 2 on. */
function channelsOf(...counts: (number | Quantity)[]): Channel[] {
  return counts.map((count, index) => ({
    channel: String.fromCharCode(65 + index),
    twins: {},
    row: index + 2,
    reached: typeof count === 'number' ? quantity(count) : count,
    hours: null,
    cost: null,
  }));
}

/** Channels of these names, in the rows from 2 on. */
function named(...channels: [channel: string, reached: number][]): Channel[] {
  const plain = channelsOf(...channels.map(([, reached]) => reached));
  return plain.map((one, index) => ({ ...one, channel: channels[index]![0] }));
}

function resultOf(known: Partial<ReachInputs>): ReachResult {
  const { value, problems } = reach({ ...nothingKnown, ...known });
  expect(problems).to.deep.equal([]);
  return value!;
}

function explored(known: Partial<ReachInputs>, leaders: number): ReachResult {
  return exploreReach({ ...nothingKnown, ...known }, leaders).value!;
}

// Reported in "Accelerating Teacher-led Learning and Leadership", a study of Pomona Unified School
// District, 2018–19: four co-teachers "influenced" 311 + 63 + 113 teachers of 1,400 educators.
const pomona: Partial<ReachInputs> = {
  leaders: quantity(4),
  population: quantity(1400),
  channels: channelsOf(311, 63, 113),
};

describe('the reach of the four co-teachers of Pomona', () => {
  const result = resultOf(pomona);

  it('is 487 contacts', () => {
    // 311 + 63 + 113 = 487
    expect(result.contacts).to.equal(487);
  });

  it('is 311 to 487 people', () => {
    // At least the largest channel: 311. At most the sum, 487, since 487 < 1,400.
    expect(result.reached).to.deep.equal({ low: 311, high: 487, exact: false });
  });

  it('is 22.2 % to 34.8 % of 1,400', () => {
    // 311 ÷ 1,400 = 0.222142857…; 487 ÷ 1,400 = 0.347857142…
    expect(result.share?.low).to.be.closeTo(0.222142857, 1e-9);
    expect(result.share?.high).to.be.closeTo(0.347857143, 1e-9);
  });

  it('leaves 176 open, as the difference between the most and the least', () => {
    const [step] = result.steps.filter(({ id }) => id === 'possible');

    expect(step?.terms.map(({ value }) => value)).to.deep.equal([487, 311]);
    expect(step?.value).to.equal(176);
  });

  it('leaves 913 to 1,089 out', () => {
    // 1,400 − 487 = 913; 1,400 − 311 = 1,089
    expect(result.notReached).to.deep.equal({ low: 913, high: 1089 });
  });

  it('is 77.75 to 121.75 people for each co-teacher', () => {
    // 311 ÷ 4 = 77.75; 487 ÷ 4 = 121.75
    expect(result.perLeader).to.deep.equal({ low: 77.75, high: 121.75 });
  });

  it('has each channel with its own share', () => {
    // 311 ÷ 1,400 = 0.22214…; 63 ÷ 1,400 = 0.045; 113 ÷ 1,400 = 0.08071…
    expect(result.channels.map(({ channel, reached }) => [channel, reached])).to.deep.equal([
      ['A', 311],
      ['B', 63],
      ['C', 113],
    ]);
    expect(result.channels[0]?.share).to.be.closeTo(0.222142857, 1e-9);
    expect(result.channels[1]?.share).to.equal(0.045);
    expect(result.channels[2]?.share).to.be.closeTo(0.080714286, 1e-9);
  });

  it('has no hours, no cost and nothing explored, since none were given', () => {
    expect(result.hours).to.be.null;
    expect(result.cost).to.be.null;
    expect(result.exploring).to.be.null;
  });

  it('would take 12 to 19 co-teachers to be everyone', () => {
    // 1,400 × 4 ÷ 487 = 11.498… → 12; 1,400 × 4 ÷ 311 = 18.006… → 19
    expect(explored(pomona, 4).exploring).to.deep.equal({
      leaders: 4,
      toReachEveryone: { low: 12, high: 19 },
    });
  });

  it('would be twice as many people with eight co-teachers', () => {
    // 311 × 8 ÷ 4 = 622; 487 × 8 ÷ 4 = 974; 622 ÷ 8 = 77.75; 974 ÷ 8 = 121.75
    const result = explored(pomona, 8);

    expect(result.contacts).to.equal(974);
    expect(result.reached).to.deep.equal({ low: 622, high: 974, exact: false });
    expect(result.perLeader).to.deep.equal({ low: 77.75, high: 121.75 });
    expect(result.channels.map(({ reached }) => reached)).to.deep.equal([622, 126, 226]);
    expect(result.exploring).to.deep.equal({
      leaders: 8,
      toReachEveryone: { low: 12, high: 19 },
    });
  });

  it('would be shown with the present numbers and those with eight co-teachers told apart', () => {
    // 311 × 8 ÷ 4 = 622
    const { steps } = explored(pomona, 8);
    const values = (id: string) => steps.filter((one) => one.id === id).map(({ value }) => value);

    expect(values('reached-low')).to.deep.equal([311]);
    expect(values('explored-reached-low')).to.deep.equal([622]);
    expect(values('explored-channel-1')).to.deep.equal([622]);
    expect(values('channel-1-share')).to.deep.equal([311 / 1400]);
    expect(values('explored-channel-1-share')).to.deep.equal([622 / 1400]);
  });

  it('would be shown with what 19 co-teachers could reach before it is cut to who is there', () => {
    const { steps } = explored(pomona, 19);
    const step = (id: string) => steps.find((one) => one.id === id);

    expect(step('explored-channel-1-uncapped')).to.deep.include({
      operation: 'proportion',
      value: 1477.25,
    });
    expect(step('explored-channel-1')).to.deep.include({ operation: 'smallest', value: 1400 });
    expect(step('explored-channel-1')?.terms.map(({ id }) => id)).to.deep.equal([
      'explored-channel-1-uncapped',
      'population',
    ]);
    // 63 × 19 ÷ 4 = 299.25, and that many are there.
    expect(step('explored-channel-2-uncapped')).to.be.undefined;
    expect(step('explored-channel-2')).to.deep.include({ operation: 'proportion', value: 299.25 });
  });

  it('would be 1,400 people for sure with 19 co-teachers, and nobody more', () => {
    // 311 × 19 ÷ 4 = 1,477.25, but there are only 1,400.
    const result = explored(pomona, 19);

    expect(result.reached).to.deep.equal({ low: 1400, high: 1400, exact: true });
    expect(result.share).to.deep.equal({ low: 1, high: 1 });
    expect(result.notReached).to.deep.equal({ low: 0, high: 0 });
  });

  it('would not yet be everyone for sure with 18 co-teachers', () => {
    // 311 × 18 ÷ 4 = 1,399.5
    expect(explored(pomona, 18).reached.low).to.equal(1399.5);
  });
});

describe('the headcount', () => {
  it('is exact when somebody counted each person once', () => {
    const result = resultOf({ ...pomona, uniqueReached: quantity(400) });

    // 400 ÷ 1,400 = 2 ÷ 7; 1,400 − 400 = 1,000; 400 ÷ 4 = 100
    expect(result.contacts).to.equal(487);
    expect(result.reached).to.deep.equal({ low: 400, high: 400, exact: true });
    expect(result.share?.low).to.be.closeTo(0.285714286, 1e-9);
    expect(result.share?.high).to.equal(result.share?.low);
    expect(result.notReached).to.deep.equal({ low: 1000, high: 1000 });
    expect(result.perLeader).to.deep.equal({ low: 100, high: 100 });
  });

  it('is exact when it is all that is known', () => {
    const result = resultOf({ uniqueReached: quantity(400) });

    expect(result.contacts).to.be.null;
    expect(result.reached).to.deep.equal({ low: 400, high: 400, exact: true });
    expect(result.channels).to.deep.equal([]);
  });

  it('of one channel is exact: nobody can be in two', () => {
    expect(resultOf({ channels: channelsOf(311) }).reached).to.deep.equal({
      low: 311,
      high: 311,
      exact: true,
    });
  });

  it('of a total without channels is that total', () => {
    const result = resultOf({ reached: quantity(487), population: quantity(1400) });

    expect(result.contacts).to.equal(487);
    expect(result.reached).to.deep.equal({ low: 487, high: 487, exact: true });
    expect(result.channels).to.deep.equal([]);
    expect(result.notReached).to.deep.equal({ low: 913, high: 913 });
  });

  it('reads no total beside channels', () => {
    const result = resultOf({ channels: channelsOf(5, 3), reached: quantity(100) });

    expect(result.contacts).to.equal(8);
    expect(result.reached).to.deep.equal({ low: 5, high: 8, exact: false });
  });

  it('is never more than the population', () => {
    // 40 + 30 + 50 = 120, of 100 people
    const result = resultOf({ population: quantity(100), channels: channelsOf(40, 30, 50) });

    expect(result.contacts).to.equal(120);
    expect(result.reached).to.deep.equal({ low: 50, high: 100, exact: false });
    expect(result.share).to.deep.equal({ low: 0.5, high: 1 });
    expect(result.notReached).to.deep.equal({ low: 0, high: 50 });
  });

  it('is exact when one channel is the whole population', () => {
    const result = resultOf({ population: quantity(50), channels: channelsOf(50, 30) });

    expect(result.reached).to.deep.equal({ low: 50, high: 50, exact: true });
  });

  it('is 0 for sure when nobody came', () => {
    const result = resultOf({
      leaders: quantity(4),
      population: quantity(1400),
      channels: channelsOf(0, 0),
    });

    expect(result.reached).to.deep.equal({ low: 0, high: 0, exact: true });
    expect(result.share).to.deep.equal({ low: 0, high: 0 });
    expect(result.notReached).to.deep.equal({ low: 1400, high: 1400 });
    expect(result.perLeader).to.deep.equal({ low: 0, high: 0 });
  });

  it('has no share, no remainder and no part for a leader where those are not known', () => {
    const result = resultOf({ channels: channelsOf(311, 63, 113) });

    expect(result.reached).to.deep.equal({ low: 311, high: 487, exact: false });
    expect(result.share).to.be.null;
    expect(result.notReached).to.be.null;
    expect(result.perLeader).to.be.null;
    expect(result.channels.map(({ share }) => share)).to.deep.equal([null, null, null]);
  });

  it('is unknown when nothing is known', () => {
    const result = resultOf({});

    expect(result.contacts).to.be.null;
    expect(result.reached).to.deep.equal({ low: null, high: null, exact: false });
    expect(result.steps).to.deep.equal([]);
  });
});

describe('attendances', () => {
  it('give no lower bound, and no shares to channels, since one person may have come every time', () => {
    const result = resultOf({ ...pomona, counts: 'attendances' });

    expect(result.contacts).to.equal(487);
    expect(result.reached).to.deep.equal({ low: null, high: 487, exact: false });
    expect(result.share?.low).to.be.null;
    expect(result.share?.high).to.be.closeTo(0.347857143, 1e-9);
    expect(result.notReached).to.deep.equal({ low: 913, high: null });
    expect(result.perLeader).to.deep.equal({ low: null, high: 121.75 });
    expect(result.channels.map(({ share }) => share)).to.deep.equal([null, null, null]);
  });

  it('may be more than there are people', () => {
    const result = resultOf({
      population: quantity(100),
      counts: 'attendances',
      channels: channelsOf(250, 30),
    });

    expect(result.contacts).to.equal(280);
    expect(result.reached).to.deep.equal({ low: null, high: 100, exact: false });
  });

  it('give way to a count of people', () => {
    const result = resultOf({ ...pomona, counts: 'attendances', uniqueReached: quantity(200) });

    expect(result.reached).to.deep.equal({ low: 200, high: 200, exact: true });
  });

  it('of which there is a total alone give no lower bound either', () => {
    const result = resultOf({ counts: 'attendances', reached: quantity(487) });

    expect(result.reached).to.deep.equal({ low: null, high: 487, exact: false });
  });
});

describe('what a source states with reserve', () => {
  it('makes "about" of all that comes from "about"', () => {
    const result = resultOf({
      leaders: quantity(4),
      population: about(1400),
      channels: channelsOf(about(311), 63, 113),
    });

    const hedged = result.steps.filter(({ qualifier }) => qualifier === 'about');
    expect(hedged.map(({ id }) => id)).to.include.members([
      'contacts',
      'reached-low',
      'reached-high',
      'share-low',
      'share-high',
      'not-reached-low',
      'not-reached-high',
      'per-leader-low',
      'per-leader-high',
      'channel-1-share',
      // Of "about 1,400", though it is an exact 63.
      'channel-2-share',
    ]);
    expect(result.reached).to.deep.equal({ low: 311, high: 487, exact: false });
  });

  it('has no lower bound where a channel reached "up to" so many', () => {
    const result = resultOf({ channels: channelsOf(upTo(30)), population: quantity(100) });

    expect(result.reached).to.deep.equal({ low: null, high: 30, exact: false });
    expect(result.share).to.deep.equal({ low: null, high: 0.3 });
    expect(result.notReached).to.deep.equal({ low: 70, high: null });
  });

  it('has the lower bound of the channels that have one', () => {
    // At least 20, from the second channel; at most 30 + 20 = 50.
    const result = resultOf({ channels: channelsOf(upTo(30), 20) });

    expect(result.reached).to.deep.equal({ low: 20, high: 50, exact: false });
  });

  it('has no upper bound where a channel reached "more than" so many of an unknown whole', () => {
    const result = resultOf({ channels: channelsOf(moreThan(100), 20) });

    expect(result.reached).to.deep.equal({ low: 100, high: null, exact: false });
  });

  it('has no upper bound there even where the sum of all channels is only "about" so many', () => {
    for (const other of [about(20), upTo(20)]) {
      const result = resultOf({ channels: channelsOf(moreThan(100), other) });

      expect(result.reached).to.deep.equal({ low: 100, high: null, exact: false });
    }
  });

  it('is as sure as the channel that bounds it, whatever the others are', () => {
    const { steps } = resultOf({ channels: channelsOf(311, about(63)) });

    expect(steps.find(({ id }) => id === 'reached-low')?.qualifier).to.equal('exact');
    expect(steps.find(({ id }) => id === 'reached-high')?.qualifier).to.equal('about');
  });

  it('has the population for an upper bound where a channel reached "more than" so many', () => {
    const result = resultOf({
      population: quantity(500),
      channels: channelsOf(moreThan(100), 20),
    });

    expect(result.reached).to.deep.equal({ low: 100, high: 500, exact: false });
    expect(result.notReached).to.deep.equal({ low: 0, high: 400 });
  });

  it('is not capped by a population of "more than" so many, and has no share that could pass 1', () => {
    const result = resultOf({
      population: moreThan(100),
      channels: channelsOf(90, 80),
    });

    // The share is at most 170 ÷ 100, which is no bound; at least 90 of nobody knows how many.
    expect(result.reached).to.deep.equal({ low: 90, high: 170, exact: false });
    expect(result.share).to.deep.equal({ low: null, high: null });
    expect(result.notReached).to.deep.equal({ low: null, high: null });
  });

  it('is shared out over a population of "more than" so many as far as that goes', () => {
    const result = resultOf({ population: moreThan(1000), channels: channelsOf(90, 80) });

    // At most 170 ÷ 1,000; at least 1,000 − 170 are left out.
    expect(result.share).to.deep.equal({ low: null, high: 0.17 });
    expect(result.notReached).to.deep.equal({ low: 830, high: null });
  });

  it('is shared out over a population of "up to" so many as far as that goes', () => {
    const result = resultOf({ population: upTo(1000), channels: channelsOf(90, 80) });

    // At least 90 ÷ 1,000; at most 1,000 − 90 are left out.
    expect(result.share).to.deep.equal({ low: 0.09, high: null });
    expect(result.notReached).to.deep.equal({ low: null, high: 910 });
  });

  it('is divided among "more than" so many leaders, so that each has at most so much', () => {
    const result = resultOf({ leaders: moreThan(4), channels: channelsOf(311, 63, 113) });

    expect(result.perLeader).to.deep.equal({ low: null, high: 121.75 });
  });

  it('leaves the other side open where the headcount itself is hedged', () => {
    expect(resultOf({ uniqueReached: moreThan(300) }).reached).to.deep.equal({
      low: 300,
      high: null,
      exact: false,
    });
    expect(resultOf({ uniqueReached: upTo(300) }).reached).to.deep.equal({
      low: null,
      high: 300,
      exact: false,
    });
  });

  it('is at least the largest channel, where the headcount is only "more than" fewer', () => {
    const channels = channelsOf(311, 63, 113);

    expect(resultOf({ channels, uniqueReached: moreThan(300) }).reached).to.deep.equal({
      low: 311,
      high: 487,
      exact: false,
    });
    expect(resultOf({ channels, uniqueReached: moreThan(400) }).reached).to.deep.equal({
      low: 400,
      high: 487,
      exact: false,
    });
    expect(resultOf({ channels, uniqueReached: upTo(400) }).reached).to.deep.equal({
      low: 311,
      high: 400,
      exact: false,
    });
  });

  it('has no share for a channel where that would be more than the whole', () => {
    const share = (known: Partial<ReachInputs>) => resultOf(known).channels[0]?.share;

    expect(share({ population: moreThan(1400), channels: channelsOf(1500) })).to.be.null;
    expect(share({ population: quantity(1400), channels: channelsOf(upTo(2000)) })).to.be.null;
    expect(share({ population: moreThan(1400), channels: channelsOf(700) })).to.equal(0.5);
  });

  it('loses "up to" where a sum of such numbers is an upper bound itself', () => {
    const { steps } = resultOf({ channels: channelsOf(upTo(30), upTo(20)) });

    expect(steps.find(({ id }) => id === 'contacts')?.qualifier).to.equal('at-most');
    expect(steps.find(({ id }) => id === 'reached-high')?.qualifier).to.equal('exact');
  });
});

describe('hours and costs', () => {
  const withHours = (channels: Channel[], ...hours: (Channel['hours'] | number)[]): Channel[] =>
    channels.map((channel, index) => {
      const one = hours[index] ?? null;
      return { ...channel, hours: typeof one === 'number' ? { each: quantity(one) } : one };
    });
  const withCosts = (channels: Channel[], ...costs: (number | Quantity | null)[]): Channel[] =>
    channels.map((channel, index) => {
      const one = costs[index] ?? null;
      return { ...channel, cost: typeof one === 'number' ? quantity(one) : one };
    });

  it('add up the hours of all people', () => {
    // 10 × 6 + 20 × 1.5 = 60 + 30 = 90
    expect(resultOf({ channels: withHours(channelsOf(10, 20), 6, 1.5) }).hours).to.equal(90);
  });

  it('may have hours that are a channel’s total', () => {
    // 10 × 6 + 25 = 85
    const channels = withHours(channelsOf(10, 20), 6, { total: quantity(25) });

    expect(resultOf({ channels }).hours).to.equal(85);
  });

  it('have no hours if one channel lacks them, and 0 if nobody spent any', () => {
    expect(resultOf({ channels: withHours(channelsOf(10, 20), 6) }).hours).to.be.null;
    expect(resultOf({ channels: withHours(channelsOf(10, 20), 0, 0) }).hours).to.equal(0);
  });

  it('keep no step of hours or cost that come to nothing', () => {
    const channels = withCosts(withHours(channelsOf(10, 20), 6), 500);

    const ids = resultOf({ channels }).steps.map(({ id }) => id);

    expect(ids.filter((id) => /hours|cost/.test(id))).to.deep.equal([]);
  });

  it('divide the cost by contacts and by people', () => {
    // 6,000 + 3,000 = 9,000; 9,000 ÷ (100 + 50) = 60;
    // each person: at least 9,000 ÷ 150 = 60, at most 9,000 ÷ 100 = 90
    const result = resultOf({ channels: withCosts(channelsOf(100, 50), 6000, 3000) });

    expect(result.cost).to.deep.equal({
      total: 9000,
      perContact: 60,
      perPerson: { low: 60, high: 90 },
    });
  });

  it('divide the cost by the people where they were counted', () => {
    // 9,000 ÷ 120 = 75
    const channels = withCosts(channelsOf(100, 50), 6000, 3000);

    expect(resultOf({ channels, uniqueReached: quantity(120) }).cost?.perPerson).to.deep.equal({
      low: 75,
      high: 75,
    });
  });

  it('have no highest cost for a person where nobody knows how few came', () => {
    const channels = withCosts(channelsOf(100, 50), 6000, 3000);

    expect(resultOf({ channels, counts: 'attendances' }).cost?.perPerson).to.deep.equal({
      low: 60,
      high: null,
    });
  });

  it('have no cost if one channel lacks it', () => {
    expect(resultOf({ channels: withCosts(channelsOf(100, 50), 6000) }).cost).to.be.null;
  });

  it('have a cost that is 0, and none for each of no people', () => {
    expect(resultOf({ channels: withCosts(channelsOf(100), 0) }).cost).to.deep.equal({
      total: 0,
      perContact: 0,
      perPerson: { low: 0, high: 0 },
    });
    expect(resultOf({ channels: withCosts(channelsOf(0), 500) }).cost).to.deep.equal({
      total: 500,
      perContact: null,
      perPerson: { low: null, high: null },
    });
  });

  it('pass on how surely the cost is known', () => {
    const channels = withCosts(channelsOf(100), moreThan(6000));

    expect(resultOf({ channels }).cost?.perPerson).to.deep.equal({ low: 60, high: null });
  });

  it('are not known with other leaders than there are', () => {
    const channels = withCosts(withHours(channelsOf(100), 2), 500);
    const known = { leaders: quantity(2), population: quantity(1000), channels };

    expect(explored(known, 2).hours).to.equal(200);
    expect(explored(known, 4).hours).to.be.null;
    expect(explored(known, 4).cost).to.be.null;
  });
});

describe('what cannot be', () => {
  type Case = [name: string, known: Partial<ReachInputs>, problem: unknown[]];
  const cases: Case[] = [
    [
      'a channel larger than the population',
      { population: quantity(100), channels: channelsOf(50, 101) },
      ['inconsistent', ['rows', 3, 'reached'], 'at-most-population', '101'],
    ],
    [
      'a channel of "more than" the population',
      { population: quantity(100), channels: channelsOf(moreThan(101)) },
      ['inconsistent', ['rows', 2, 'reached'], 'at-most-population', '101'],
    ],
    [
      'a channel larger than a population of "up to" so many',
      { population: upTo(100), channels: channelsOf(101) },
      ['inconsistent', ['rows', 2, 'reached'], 'at-most-population', '101'],
    ],
    [
      'a total larger than the population',
      { population: quantity(100), reached: quantity(101) },
      ['inconsistent', ['reached'], 'at-most-population', '101'],
    ],
    [
      'a headcount below the largest channel',
      { channels: channelsOf(311, 63), uniqueReached: quantity(310) },
      ['inconsistent', ['uniqueReached'], 'at-least-largest-channel', '310'],
    ],
    [
      'a headcount above the sum of the channels',
      { channels: channelsOf(311, 63), uniqueReached: quantity(375) },
      ['inconsistent', ['uniqueReached'], 'at-most-sum', '375'],
    ],
    [
      'a headcount above the population',
      { population: quantity(350), channels: channelsOf(311, 63), uniqueReached: quantity(351) },
      ['inconsistent', ['uniqueReached'], 'at-most-population', '351'],
    ],
    [
      'a headcount above the population, with nothing else known',
      { population: quantity(350), uniqueReached: quantity(351) },
      ['inconsistent', ['uniqueReached'], 'at-most-population', '351'],
    ],
    [
      'more people than attendances',
      { counts: 'attendances', channels: channelsOf(30, 20), uniqueReached: quantity(51) },
      ['inconsistent', ['uniqueReached'], 'at-most-sum', '51'],
    ],
    [
      'a headcount of "up to" fewer than the largest channel',
      { channels: channelsOf(311, 63), uniqueReached: upTo(310) },
      ['inconsistent', ['uniqueReached'], 'at-least-largest-channel', '310'],
    ],
    [
      'a headcount of "more than" the sum of the channels',
      { channels: channelsOf(311, 63), uniqueReached: moreThan(375) },
      ['inconsistent', ['uniqueReached'], 'at-most-sum', '375'],
    ],
    [
      'a headcount below several channels, which is one problem',
      { channels: channelsOf(311, 63, 113), uniqueReached: quantity(1) },
      ['inconsistent', ['uniqueReached'], 'at-least-largest-channel', '1'],
    ],
    [
      'a headcount above the sum and the population, which is one problem',
      { population: quantity(350), channels: channelsOf(311, 9), uniqueReached: quantity(351) },
      ['inconsistent', ['uniqueReached'], 'at-most-sum', '351'],
    ],
    [
      'a channel more than 10 % larger than a population of "about" so many',
      { population: about(1400), channels: channelsOf(1541) },
      ['inconsistent', ['rows', 2, 'reached'], 'at-most-population', '1541'],
    ],
    [
      'a channel of "about" more than 10 % more than the population',
      { population: quantity(1400), channels: channelsOf(about(1541)) },
      ['inconsistent', ['rows', 2, 'reached'], 'at-most-population', '1541'],
    ],
    [
      'a row that holds the sum of the others',
      { channels: named(['Workshops', 311], ['Coaching', 63], ['Total', 374]) },
      ['inconsistent', ['rows', 4, 'channel'], 'totals-row', 'Total'],
    ],
    [
      'a row that holds the sum of the others, wherever it stands and whatever its case',
      { channels: named(['GRAND TOTALS', 374], ['Workshops', 311], ['Coaching', 63]) },
      ['inconsistent', ['rows', 2, 'channel'], 'totals-row', 'GRAND TOTALS'],
    ],
    [
      'a headcount of all channels among them',
      { channels: named(['PD', 200], ['Job', 63], ['Total (unduplicated)', 240]) },
      ['inconsistent', ['rows', 4, 'channel'], 'totals-row', 'Total (unduplicated)'],
    ],
    [
      'two channels of one name',
      { channels: [...channelsOf(5), { ...channelsOf(5, 6)[1]!, channel: 'A' }] },
      ['duplicate', ['rows', 3, 'channel'], 'once', 'A'],
    ],
  ];
  for (const [name, known, expected] of cases) {
    it(`such as ${name}, is an error and has no result`, () => {
      const { value, problems } = reach({ ...nothingKnown, ...known });

      expect(value).to.be.null;
      expect(problems.map(({ code, path, expected, got }) => [code, path, expected, got])).to.eql([
        expected,
      ]);
      expect(problems[0]?.severity).to.equal('error');
    });
  }

  const possible: [name: string, known: Partial<ReachInputs>][] = [
    ['a channel as large as the population', { population: quantity(5), channels: channelsOf(5) }],
    [
      'a headcount as large as the largest channel',
      { channels: channelsOf(5, 3), uniqueReached: quantity(5) },
    ],
    [
      'a channel as large as a population of "about" so many',
      { population: about(1400), channels: channelsOf(1400) },
    ],
    [
      'a channel up to 10 % larger than a population of "about" so many',
      { population: about(1400), channels: channelsOf(1540) },
    ],
    [
      'a channel of "about" up to 10 % more than the population',
      { population: quantity(1400), channels: channelsOf(about(1540)) },
    ],
    [
      'a channel whose name begins like "total" and whose count is no sum',
      { channels: named(['Workshops', 311], ['Coaching', 63], ['Total Physical Response', 113]) },
    ],
    [
      'a sum of the others in a channel whose name does not speak of a total',
      { channels: named(['Workshops', 311], ['Coaching', 63], ['Teetotallers', 374]) },
    ],
    [
      'a total of one other channel',
      { channels: named(['Workshops', 311], ['Total Physical Response', 311]) },
    ],
    ['a headcount as large as the sum', { channels: channelsOf(5, 3), uniqueReached: quantity(8) }],
    [
      'fewer people than attendances in a channel',
      { counts: 'attendances', channels: channelsOf(5, 3), uniqueReached: quantity(1) },
    ],
    [
      'a channel of "up to" more than the population',
      { population: quantity(5), channels: channelsOf(upTo(9)) },
    ],
    [
      'a channel larger than "more than" so many',
      { population: moreThan(5), channels: channelsOf(9) },
    ],
    [
      'a headcount of "more than" less than the largest channel',
      { channels: channelsOf(5, 3), uniqueReached: moreThan(2) },
    ],
    [
      'a headcount above the sum, where a channel is open',
      { channels: channelsOf(moreThan(5), 3), uniqueReached: quantity(50) },
    ],
  ];
  for (const [name, known] of possible) {
    it(`is told from what can be, such as ${name}`, () => {
      const { value, problems } = reach({ ...nothingKnown, ...known });

      expect(problems).to.deep.equal([]);
      expect(value).not.to.be.null;
    });
  }

  it('is no lower bound that lies a little above the upper where either is "about": both are one', () => {
    const { reached, steps } = resultOf({ population: about(1400), channels: channelsOf(1500) });

    expect(reached).to.deep.equal({ low: 1400, high: 1400, exact: true });
    expect(steps.some(({ id }) => id === 'reached-high')).to.be.true;
  });

  it('is no headcount about a little more than there are: then everyone was reached, about', () => {
    const known = { population: quantity(1000), uniqueReached: about(1050) };
    const { reached, share, notReached, steps } = resultOf({
      ...known,
      channels: channelsOf(800, 700),
    });

    expect(reached).to.deep.equal({ low: 1000, high: 1000, exact: true });
    expect(share).to.deep.equal({ low: 1, high: 1 });
    expect(notReached).to.deep.equal({ low: 0, high: 0 });
    const low = steps.find(({ id }) => id === 'reached-low')!;
    expect([low.value, low.qualifier]).to.deep.equal([1000, 'about']);
  });

  it('is no headcount a little above a sum that is about right, whatever else is bounded', () => {
    const channels = channelsOf(about(100), upTo(5));

    expect(reach({ ...nothingKnown, channels, uniqueReached: quantity(106) }).problems).to.be.empty;
    expect(
      reach({ ...nothingKnown, channels, uniqueReached: quantity(120) }).problems,
    ).to.have.length(1);
  });

  it('is found beside a channel that is only about right, where it has nothing to do with it', () => {
    const channels = channelsOf(1500, about(10));

    expect(reach({ ...nothingKnown, channels, population: quantity(1400) }).value).to.be.null;
    expect(reach({ ...nothingKnown, channels, uniqueReached: quantity(1400) }).value).to.be.null;
  });

  it('is found among 20,000 channels, once for each that is wrong', () => {
    const [one] = channelsOf(5);
    const channels = Array.from({ length: 20_000 }, (_, index) => ({
      ...one!,
      channel: `Channel ${index}`,
      row: index + 2,
    }));
    const known = { ...nothingKnown, population: quantity(1400), channels };
    const last = { ...one!, channel: 'Channel 7', row: 20_002, reached: quantity(1401) };

    expect(reach(known).value?.contacts).to.equal(100_000);
    expect(reach(known).value?.reached).to.deep.equal({ low: 5, high: 1400, exact: false });

    const { value, problems } = reach({ ...known, channels: [...channels, last] });

    expect(value).to.be.null;
    expect(problems.map(({ code, path, got }) => [code, path, got])).to.deep.equal([
      ['duplicate', ['rows', 20_002, 'channel'], 'Channel 7'],
      ['inconsistent', ['rows', 20_002, 'reached'], '1401'],
    ]);
  });

  it('is looked for before other leaders than there are are tried', () => {
    const impossible = { ...pomona, uniqueReached: quantity(300) };

    const { value, problems } = exploreReach({ ...nothingKnown, ...impossible }, 8);

    expect(value).to.be.null;
    expect(problems.map(({ code }) => code)).to.deep.equal(['inconsistent']);
  });
});

describe('the bounds of the headcount, against every way in which people can have come', () => {
  const countBits = (set: number): number =>
    [...set.toString(2)].filter((bit) => bit === '1').length;

  /**
   * Every way to fill three channels from so many people: a set of people is the bits of a number.
   * For each three sizes, the sizes of the union that can be.
   */
  const unionsBySizes = (population: number): Map<string, Set<number>> => {
    const size = Array.from({ length: 2 ** population }, (_, set) => countBits(set));
    const unions = new Map<string, Set<number>>();
    for (const [a, sizeOfA] of size.entries()) {
      for (const [b, sizeOfB] of size.entries()) {
        for (const [c, sizeOfC] of size.entries()) {
          const sizes = `${sizeOfA},${sizeOfB},${sizeOfC}`;
          let found = unions.get(sizes);
          if (!found) unions.set(sizes, (found = new Set()));
          found.add(size[a | b | c]!);
        }
      }
    }
    return unions;
  };

  for (const population of [1, 2, 3, 4, 5, 6]) {
    it(`are the smallest and the largest that can be among ${population}`, () => {
      for (const [sizes, unions] of unionsBySizes(population)) {
        const channels = channelsOf(...sizes.split(',').map(Number));
        const { reached } = resultOf({ channels, population: quantity(population) });

        expect(reached.low, sizes).to.equal(Math.min(...unions));
        expect(reached.high, sizes).to.equal(Math.max(...unions));
        expect(reached.exact, sizes).to.equal(unions.size === 1);
      }
    });
  }

  it('are the smallest and the largest that can be among people nobody counted', () => {
    for (const [sizes, unions] of unionsBySizes(6)) {
      const counts = sizes.split(',').map(Number);
      // Six people are as good as any number where no more than six can have come.
      if (counts.reduce((sum, count) => sum + count, 0) > 6) continue;
      const { reached } = resultOf({ channels: channelsOf(...counts) });

      expect([reached.low, reached.high], sizes).to.deep.equal([
        Math.min(...unions),
        Math.max(...unions),
      ]);
    }
  });

  it('allow a headcount if, and only if, it can be', () => {
    for (const [sizes, unions] of unionsBySizes(4)) {
      const channels = channelsOf(...sizes.split(',').map(Number));
      for (const headcount of [0, 1, 2, 3, 4, 5]) {
        const uniqueReached = quantity(headcount);
        const known = { ...nothingKnown, channels, population: quantity(4), uniqueReached };

        expect(reach(known).value !== null, `${sizes}: ${headcount}`).to.equal(
          unions.has(headcount),
        );
      }
    }
  });
});

describe('exploring', () => {
  it('takes fewer leaders than there are for as many as there are', () => {
    for (const wanted of [3, 1, 0, -5]) {
      const result = explored(pomona, wanted);

      expect(result.reached).to.deep.equal({ low: 311, high: 487, exact: false });
      expect(result.exploring?.leaders).to.equal(4);
    }
  });

  for (const lacking of ['leaders', 'population'] as const) {
    it(`needs the ${lacking}: without, it is the plain reach with a warning`, () => {
      const inputs = { ...nothingKnown, ...pomona, [lacking]: null };

      const { value, problems } = exploreReach(inputs, 8);

      expect(value).to.deep.equal(reach(inputs).value);
      expect(problems).to.deep.equal([
        {
          code: 'missing-data',
          severity: 'warning',
          path: [lacking],
          expected: 'known-to-explore',
          got: null,
        },
      ]);
    });
  }

  it('grows a counted headcount, and caps it', () => {
    const known = { ...pomona, uniqueReached: quantity(400) };

    // 400 × 8 ÷ 4 = 800; 400 × 20 ÷ 4 = 2,000 > 1,400; 1,400 × 4 ÷ 400 = 14
    expect(explored(known, 8).reached).to.deep.equal({ low: 800, high: 800, exact: true });
    expect(explored(known, 20).reached).to.deep.equal({ low: 1400, high: 1400, exact: true });
    expect(explored(known, 8).exploring?.toReachEveryone).to.deep.equal({ low: 14, high: 14 });
  });

  it('grows a total without channels', () => {
    const known = { leaders: quantity(4), population: quantity(1400), reached: quantity(100) };

    // 100 × 6 ÷ 4 = 150; 1,400 × 4 ÷ 100 = 56
    expect(explored(known, 6).reached).to.deep.equal({ low: 150, high: 150, exact: true });
    expect(explored(known, 6).exploring?.toReachEveryone).to.deep.equal({ low: 56, high: 56 });
  });

  it('knows no highest number of leaders where nobody knows how few came', () => {
    const known = { ...pomona, counts: 'attendances' as const };

    expect(explored(known, 4).exploring?.toReachEveryone).to.deep.equal({ low: 12, high: null });
  });

  it('lets attendances grow beyond the population, but not people', () => {
    const known = { ...pomona, counts: 'attendances' as const };

    // 487 × 40 ÷ 4 = 4,870; 311 × 40 ÷ 4 = 3,110
    const result = explored(known, 40);

    expect(result.contacts).to.equal(4870);
    expect(result.channels[0]?.reached).to.equal(3110);
    expect(result.reached).to.deep.equal({ low: null, high: 1400, exact: false });
  });

  it('knows no number of leaders where nobody came', () => {
    const known = { ...pomona, channels: channelsOf(0) };

    expect(explored(known, 40).reached).to.deep.equal({ low: 0, high: 0, exact: true });
    expect(explored(known, 40).exploring?.toReachEveryone).to.deep.equal({ low: null, high: null });
  });

  it('is no contradiction where growing rounds a headcount and its channels apart', () => {
    // 750 = 446 + 304, but in binary 750 × 9 ÷ 7 is a little more than 446 × 9 ÷ 7 + 304 × 9 ÷ 7.
    const known = {
      leaders: quantity(7),
      population: quantity(1000),
      uniqueReached: quantity(750),
      channels: channelsOf(446, 304),
    };

    const { value, problems } = exploreReach({ ...nothingKnown, ...known }, 9);

    expect(problems).to.deep.equal([]);
    expect(value?.reached.low).to.be.closeTo((750 * 9) / 7, 1e-9);
    expect(value?.reached.high).to.be.closeTo((750 * 9) / 7, 1e-9);
  });

  it('takes what is no number of leaders for as many as there are', () => {
    for (const wanted of [NaN, Infinity, -Infinity]) {
      expect(explored(pomona, wanted)).to.deep.equal(explored(pomona, 4));
    }
  });

  it('says in its steps that the numbers of leaders are rounded up, and that nothing else is', () => {
    const { steps } = explored(pomona, 8);

    const rounded = steps.filter(({ rounding }) => rounding === 'up').map(({ id }) => id);
    expect(rounded).to.deep.equal(['leaders-for-everyone-low', 'leaders-for-everyone-high']);
  });
});

/* What holds for every training that can be. */

const qualifier: fc.Arbitrary<Qualifier> = fc.constantFrom('exact', 'about', 'at-least', 'at-most');

/** Trainings whose numbers may be hedged, or all exact; no channel is larger than the population. */
function trainings(hedged: boolean): fc.Arbitrary<ReachInputs> {
  const number = (least: number, most: number): fc.Arbitrary<Quantity> =>
    fc.record({
      value: fc.integer({ min: least, max: most }),
      qualifier: hedged ? qualifier : fc.constant('exact' as const),
    });
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const channel = fc.record({
    reached: number(0, 1000),
    hours: maybe(
      fc.oneof(fc.record({ each: number(0, 40) }), fc.record({ total: number(0, 4000) })),
    ),
    cost: maybe(number(0, 100_000)),
  });
  return fc
    .record({
      leaders: maybe(number(1, 50)),
      population: maybe(number(1000, 3000)),
      reached: maybe(number(0, 1000)),
      hasHeadcount: fc.boolean(),
      headcount: fc.double({ min: 0, max: 1, noNaN: true }),
      headcountQualifier: hedged ? qualifier : fc.constant('exact' as const),
      counts: fc.constantFrom('people' as const, 'attendances' as const),
      channels: fc.array(channel, { maxLength: 5 }),
    })
    .map(({ hasHeadcount, headcount, headcountQualifier, channels, ...known }) => {
      const counts = channels.length > 0 ? channels.map(({ reached }) => reached.value) : [];
      if (channels.length === 0) counts.push(known.reached?.value ?? 0);
      const low = Math.max(...counts);
      const sum = counts.reduce((sum, count) => sum + count, 0);
      const high = Math.min(sum, known.population?.value ?? Infinity);
      const value = low + Math.floor((high - low) * headcount);
      return {
        ...nothingKnown,
        ...known,
        uniqueReached: hasHeadcount ? quantity(value, headcountQualifier) : null,
        channels: channelsOf(...counts).map((one, index) => ({ ...one, ...channels[index] })),
      };
    });
}

const exactTrainings = trainings(false);
const anyTrainings = trainings(true);

/** What a reader may try, and what no slider gives. */
const leadersTried = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 100 }), weight: 9 },
  { arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -5, 0.5, 50.5), weight: 1 },
);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** The arithmetic of a step, done once more. */
function recompute({ operation, terms, rounding }: Step): number {
  const values = terms.map(({ value }) => value);
  const [first = NaN, second = NaN, third = NaN] = values;
  const results: Partial<Record<Step['operation'], () => number>> = {
    given: () => first,
    add: () => values.reduce((sum, value) => sum + value, 0),
    subtract: () => first - second,
    multiply: () => first * second,
    divide: () => first / second,
    proportion: () => (first * second) / third,
    largest: () => values.toSorted((a, b) => b - a)[0]!,
    smallest: () => values.toSorted((a, b) => a - b)[0]!,
  };
  const value = results[operation]!();
  return rounding === 'up' ? Math.ceil(value) : value;
}

/** Every number of a result that somebody worked out, by the id of the step behind it. */
function derivedNumbers(
  result: ReachResult,
  { leaders }: ReachInputs,
): [id: string, value: number | null][] {
  // With more leaders than there are, every number but theirs is only tried out.
  const isTried = result.exploring && leaders && result.exploring.leaders > leaders.value;
  const prefix = isTried ? 'explored-' : '';
  const { contacts, reached, share, notReached, perLeader, channels, hours, cost } = result;
  const { exploring } = result;
  const range = (id: string, one: { low: number | null; high: number | null } | null | undefined) =>
    [
      [`${id}-low`, one?.low ?? null],
      [`${id}-high`, one?.high ?? null],
    ] as [string, number | null][];
  return [
    [`${prefix}contacts`, contacts],
    ...range(`${prefix}reached`, reached),
    ...range(`${prefix}share`, share),
    ...range(`${prefix}not-reached`, notReached),
    ...range(`${prefix}per-leader`, perLeader),
    ...channels.flatMap((one, index): [string, number | null][] => [
      [`${prefix}channel-${index + 1}-share`, one.share],
      ...(isTried ? ([[`${prefix}channel-${index + 1}`, one.reached]] as [string, number][]) : []),
    ]),
    ['hours', hours],
    ['cost', cost?.total ?? null],
    ['cost-per-contact', cost?.perContact ?? null],
    ...range('cost-per-person', cost?.perPerson),
    ...range('leaders-for-everyone', exploring?.toReachEveryone),
  ];
}

describe('for every training that can be', () => {
  it('what is sound is not found impossible', () => {
    const word = fc.constantFrom('Total', 'Sum total', 'A', 'B', 'C', 'Coaching');
    const renamed = anyTrainings.chain((inputs) =>
      fc
        .record({
          population: fc.option(fc.record({ value: fc.integer({ min: 1, max: 2000 }), qualifier })),
          uniqueReached: fc.option(fc.record({ value: fc.nat(2000), qualifier })),
          names: fc.array(word, { minLength: 5, maxLength: 5 }),
        })
        .map(({ names, ...more }): ReachInputs => ({
          ...inputs,
          ...more,
          channels: inputs.channels.map((one, index) => ({ ...one, channel: names[index]! })),
        })),
    );
    fc.assert(
      fc.property(fc.oneof(anyTrainings, renamed), (inputs) => {
        if (isSound(inputs)) expect(findImpossible(inputs)).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('what can be is found possible, and computed alike without being checked', () => {
    fc.assert(
      fc.property(anyTrainings, (inputs) => {
        const { hours, cost, steps, ...unchecked } = computeReach(inputs);
        const result = resultOf(inputs);

        expect([hours, cost]).to.deep.equal([null, null]);
        expect(result).to.deep.include(unchecked);
        expect(result.steps).to.deep.include.members([...steps]);
      }),
    );
  });

  it('the lower bound is no higher than the upper, and the count exact only where they meet', () => {
    fc.assert(
      fc.property(anyTrainings, (inputs) => {
        const { reached, share, notReached, perLeader, cost } = resultOf(inputs);
        for (const range of [reached, share, notReached, perLeader, cost?.perPerson]) {
          const { low = null, high = null } = range ?? {};
          if (low !== null && high !== null) expect(low).to.be.at.most(high);
        }
        expect(reached.exact).to.equal(reached.low !== null && reached.low === reached.high);
      }),
    );
  });

  it('the contacts are the sum of the channels', () => {
    fc.assert(
      fc.property(anyTrainings, (inputs) => {
        const { contacts, channels } = resultOf(inputs);
        const sum = channels.reduce((sum, { reached }) => sum + reached, 0);
        // Of opposite bounds nothing is known together.
        const bounds = new Set(inputs.channels.map(({ reached }) => reached.qualifier));
        const isKnown = !(bounds.has('at-least') && bounds.has('at-most'));
        expect(contacts).to.equal(isKnown ? sum : null);
      }),
    );
  });

  it('shares and remainders fit the people, and parts of leaders add up to all', () => {
    fc.assert(
      fc.property(exactTrainings, (inputs) => {
        const { reached, share, notReached, perLeader } = resultOf(inputs);
        const { population, leaders } = inputs;
        for (const [side, other] of [
          ['low', 'high'],
          ['high', 'low'],
        ] as const) {
          const people = reached[side];
          if (people === null) {
            expect([share?.[side] ?? null, notReached?.[other] ?? null]).to.deep.equal([
              null,
              null,
            ]);
            expect(perLeader?.[side] ?? null).to.be.null;
            continue;
          }
          if (population) {
            expect(share?.[side]).to.equal(people / population.value);
            expect(notReached?.[other]).to.equal(population.value - people);
          }
          if (leaders) expect(perLeader![side]! * leaders.value).to.be.closeTo(people, 1e-9);
        }
      }),
    );
  });

  it('people are never fewer than 0, nor shares outside 0 to 1', () => {
    fc.assert(
      fc.property(anyTrainings, (inputs) => {
        const { reached, share, notReached } = resultOf(inputs);
        const people = [reached.low, reached.high, notReached?.low, notReached?.high];
        for (const one of people) if (one != null) expect(one).to.be.at.least(0);
        for (const one of [share?.low, share?.high]) {
          if (one != null) expect(one).to.be.within(0, 1);
        }
      }),
    );
  });

  it('the result is plain JSON, without undefined, NaN or infinity', () => {
    fc.assert(
      fc.property(anyTrainings, leadersTried, (inputs, leaders) => {
        for (const result of [resultOf(inputs), exploreReach(inputs, leaders).value]) {
          expect(JSON.parse(JSON.stringify(result))).to.deep.equal(result);
        }
      }),
    );
  });

  it('what is given is not changed', () => {
    fc.assert(
      fc.property(anyTrainings, leadersTried, (inputs, leaders) => {
        const before = JSON.stringify(inputs);
        deepFreeze(inputs);

        reach(inputs);
        exploreReach(inputs, leaders);

        expect(JSON.stringify(inputs)).to.equal(before);
      }),
    );
  });

  it('every number that was worked out is the value of a step of its own', () => {
    fc.assert(
      fc.property(anyTrainings, leadersTried, (inputs, leaders) => {
        for (const result of [resultOf(inputs), exploreReach(inputs, leaders).value!]) {
          for (const [id, value] of derivedNumbers(result, inputs)) {
            if (value === null) continue;
            const steps = result.steps.filter((step) => step.id === id);
            expect(
              steps.map((step) => step.value),
              id,
            ).to.deep.equal([value]);
          }
        }
      }),
    );
  });

  it('the value of every step follows from its operation and terms', () => {
    fc.assert(
      fc.property(anyTrainings, leadersTried, (inputs, leaders) => {
        for (const result of [resultOf(inputs), exploreReach(inputs, leaders).value!]) {
          for (const step of result.steps) expect(recompute(step), step.id).to.equal(step.value);
        }
      }),
    );
  });

  it('no step is of a number that cannot be', () => {
    fc.assert(
      fc.property(anyTrainings, leadersTried, (inputs, leaders) => {
        for (const { id, unit, value } of exploreReach(inputs, leaders).value!.steps) {
          expect(value, id).to.be.at.least(0);
          if (unit === 'share') expect(value, id).to.be.at.most(1);
        }
      }),
    );
  });

  it('a term says its number and nothing else', () => {
    fc.assert(
      fc.property(anyTrainings, leadersTried, (inputs, leaders) => {
        for (const { terms } of exploreReach(inputs, leaders).value!.steps) {
          for (const term of terms) {
            expect(Object.keys(term)).to.have.members(['id', 'value', 'unit', 'qualifier']);
          }
        }
      }),
    );
  });

  it('one id stands for one number, and for one step', () => {
    fc.assert(
      fc.property(anyTrainings, leadersTried, (inputs, leaders) => {
        const { steps } = exploreReach(inputs, leaders).value!;
        const numbers = new Map<string, Term>();
        for (const step of steps) {
          for (const term of [...step.terms, step]) {
            const known = numbers.get(term.id) ?? term;
            expect([term.value, term.unit], term.id).to.deep.equal([known.value, known.unit]);
            numbers.set(term.id, known);
          }
        }
        const ids = steps.map(({ id }) => id);
        expect(ids).to.deep.equal([...new Set(ids)]);
      }),
    );
  });

  it('the order of the channels does not matter', () => {
    fc.assert(
      fc.property(anyTrainings, (inputs) => {
        const turned = resultOf({ ...inputs, channels: inputs.channels.toReversed() });
        const result = resultOf(inputs);

        expect(turned.contacts).to.equal(result.contacts);
        expect(turned.reached).to.deep.equal(result.reached);
        expect(turned.share).to.deep.equal(result.share);
        expect(turned.notReached).to.deep.equal(result.notReached);
        expect(turned.channels.toReversed()).to.deep.equal(result.channels);
      }),
    );
  });

  it('another channel never makes the headcount smaller', () => {
    fc.assert(
      fc.property(exactTrainings, fc.nat(1000), (inputs, count) => {
        const before = { ...inputs, uniqueReached: null };
        const more = { ...channelsOf(count)[0]!, channel: 'one more' };

        const { reached } = resultOf(before);
        const grown = resultOf({ ...before, channels: [...before.channels, more] }).reached;

        expect(grown.low ?? 0).to.be.at.least(reached.low ?? 0);
        expect(grown.high!).to.be.at.least(reached.high!);
      }),
    );
  });
});

describe('for every training that can be explored', () => {
  const explorable = exactTrainings.filter(
    ({ leaders, population }) => leaders !== null && population !== null,
  );
  const wanted = fc.integer({ min: 1, max: 400 });

  it('more leaders never reach fewer people, nor more than there are', () => {
    fc.assert(
      fc.property(explorable, wanted, wanted, (inputs, one, other) => {
        const [fewer, more] = [one, other].toSorted((a, b) => a - b);
        const before = explored(inputs, fewer!).reached;
        const after = explored(inputs, more!).reached;

        expect(after.low ?? 0).to.be.at.least(before.low ?? 0);
        expect(after.high!).to.be.at.least(before.high!);
        expect(after.high!).to.be.at.most(inputs.population!.value);
      }),
    );
  });

  it('as many leaders as there are reach whom they reach', () => {
    fc.assert(
      fc.property(explorable, (inputs) => {
        const { exploring, steps, ...result } = explored(inputs, inputs.leaders!.value);
        const plain = resultOf(inputs);

        expect({ ...result, exploring: null, steps: plain.steps }).to.deep.equal(plain);
        expect(steps.slice(0, plain.steps.length)).to.deep.equal(plain.steps);
        expect(exploring?.leaders).to.equal(inputs.leaders!.value);
      }),
    );
  });

  it('the leaders that reach everyone do, and one fewer would not', () => {
    fc.assert(
      fc.property(explorable, (inputs) => {
        const everyone = inputs.population!.value;
        const { low, high } = explored(inputs, 1).exploring!.toReachEveryone;
        for (const [leaders, side] of [
          [low, 'high'],
          [high, 'low'],
        ] as const) {
          if (leaders === null) continue;
          expect(explored(inputs, leaders).reached[side]).to.be.closeTo(everyone, 1e-6);
          if (leaders - 1 < inputs.leaders!.value) continue;
          expect(explored(inputs, leaders - 1).reached[side]!).to.be.below(everyone);
        }
      }),
    );
  });
});
