import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  areOnOneScale,
  recognizeScale,
  type ScaleName,
} from '../../../src/topics/survey/scales.model.js';

/** Name, labels from least to most favorable, how many of the last are favorable. */
const complete: [ScaleName, string, favorable: number][] = [
  ['agreement', 'Strongly disagree|Disagree|Neither agree nor disagree|Agree|Strongly agree', 2],
  ['agreement', 'STRONGLY DISAGREE|disagree|Neutral|agree|Strongly  Agree.', 2],
  ['agreement', 'Strongly disagree|Somewhat disagree|Somewhat agree|Strongly agree', 2],
  ['agreement', 'Disagree strongly|Disagree|Undecided|Agree|Agree strongly', 2],
  [
    'agreement',
    'Strongly disagree|Disagree|Slightly disagree|Slightly agree|Agree|Strongly agree',
    2,
  ],
  [
    'agreement',
    'Strongly disagree|Disagree|Somewhat disagree|Neither agree nor disagree (neutral)|Somewhat agree|Agree|Strongly agree',
    2,
  ],
  ['choice', 'Not chosen|Chosen', 0],
  ['choice', 'Not chosen|Chosen', 0],
  ['choice', 'No elegida|Elegida', 0],
  ['agreement', 'Disagree|Neutral|Agree', 1],
  ['agreement', 'Disagree|Agree', 1],
  ['agreement', '1 - Strongly disagree|2 - Disagree|3 - Neutral|4 - Agree|5 - Strongly agree', 2],
  [
    'agreement',
    'Muy en desacuerdo|En desacuerdo|Ni de acuerdo ni en desacuerdo|De acuerdo|Muy de acuerdo',
    2,
  ],
  [
    'agreement',
    'Totalmente en desacuerdo|En desacuerdo|Neutral|De acuerdo|Totalmente de acuerdo',
    2,
  ],
  ['agreement', 'Muy en desacuerdo|En desacuerdo|Indeciso/a|De acuerdo|Totalmente de acuerdo', 2],
  ['frequency', 'Never|Rarely|Sometimes|Often|Always', 2],
  ['frequency', 'Almost never|Once in a while|Sometimes|Frequently|Almost always', 2],
  ['frequency', 'Never|Sometimes|Always', 1],
  ['frequency', 'Nunca|Casi nunca|A veces|Casi siempre|Siempre', 2],
  ['frequency', 'Nunca|Rara vez|Algunas veces|Con frecuencia|Siempre', 2],
  [
    'satisfaction',
    'Very dissatisfied|Dissatisfied|Neither satisfied nor dissatisfied|Satisfied|Very satisfied',
    2,
  ],
  ['satisfaction', 'Very unsatisfied|Unsatisfied|Neutral|Satisfied|Very satisfied', 2],
  [
    'satisfaction',
    'Muy insatisfecho/a|Insatisfecho/a|Ni satisfecho/a ni insatisfecho/a|Satisfecho/a|Muy satisfecho/a',
    2,
  ],
  ['satisfaction', 'Nada satisfecho|Poco satisfecho|Algo satisfecho|Muy satisfecho', 2],
  ['quality', 'Poor|Fair|Good|Very good|Excellent', 2],
  ['quality', 'Very poor|Poor|Average|Good|Very good', 2],
  ['quality', 'Muy malo|Malo|Regular|Bueno|Muy bueno', 2],
  ['likelihood', 'Very unlikely|Unlikely|Neutral|Likely|Very likely', 2],
  [
    'likelihood',
    'Not at all likely|Slightly likely|Moderately likely|Very likely|Extremely likely',
    2,
  ],
  ['likelihood', 'Definitely not|Probably not|Might or might not|Probably|Definitely', 2],
  ['likelihood', 'Muy improbable|Improbable|Ni probable ni improbable|Probable|Muy probable', 2],
  ['importance', 'Not important|Somewhat important|Important|Very important', 2],
  ['importance', 'Not at all important|Not very important|Somewhat important|Very important', 2],
  ['importance', 'Sin importancia|Poco importante|Importante|Muy importante', 2],
  ['extent', 'Not at all|Slightly|Moderately|Very much|Completely', 2],
  [
    'extent',
    'Not at all|To a small extent|To some extent|To a moderate extent|To a great extent',
    2,
  ],
  ['extent', 'Nada|Poco|Bastante|Mucho', 2],
  ['extent', 'Not at all useful|Somewhat useful|Very useful', 1],
  [
    'extent',
    'Not at all confident|Slightly confident|Somewhat confident|Quite confident|Extremely confident',
    2,
  ],
  ['extent', 'Not at all|To a small extent|To a moderate extent|To a great extent', 2],
  ['amount', 'Too little|About right|Too much', 0],
  ['amount', 'Far too few|Too few|Just right|Too many|Far too many', 0],
  ['amount', 'Muy poco|Lo justo|Demasiado', 0],
  ['yes-no', 'No|Not sure|Yes', 1],
  ['yes-no', 'No|No estoy seguro/a|Sí', 1],
  ['yes-no', 'No|Yes', 1],
  ['yes-no', 'no|sí', 1],
  ['yes-no', 'No|Somewhat|Yes', 1],
  ['yes-no', 'No|Tal vez|Sí', 1],
  ['numeric', '0|1|2|3|4|5|6|7|8|9|10', 0],
  ['numeric', '1|2|3|4|5', 0],
  ['numeric', '1 star|2 stars|3 stars|4 stars|5 stars', 0],
  ['numeric', '1 estrella|2 estrellas|3 estrellas', 0],
  ['numeric', '0 - Not at all likely|1|2|3|4|5|6|7|8|9|10 - Extremely likely', 0],
];

/** Labels that lack an option or two of a scale, and which of them are favorable. */
const partial: [ScaleName, string, favorable: string][] = [
  ['agreement', 'Disagree|Agree|Strongly agree', 'Agree|Strongly agree'],
  ['agreement', 'Strongly disagree|Disagree|Neutral|Agree', 'Agree'],
  [
    'agreement',
    'Strongly disagree|Disagree|Slightly disagree|Neutral|Slightly agree|Agree',
    'Agree',
  ],
  ['frequency', 'Rarely|Sometimes|Often|Always', 'Often|Always'],
  ['numeric', '3|4|5', ''],
];

const notRecognized: Record<string, string> = {
  'nothing at all': '',
  'choices that are no scale': 'Math|Science|Art',
  'only what is neutral': 'Neutral',
  'two scales at once': 'Agree|Satisfied',
  'labels of equal strength': 'Disagree|Mostly agree|Agree',
  'a label given twice': 'Agree|agree|Disagree',
  'not satisfied beside dissatisfied': 'Satisfied|Not satisfied|Very dissatisfied',
  'a label that no scale has': 'Strongly agree|Agree|Banana|Disagree',
  'a middle that may be no answer': 'Strongly agree|Agree|Not sure|Disagree|Strongly disagree',
  'three points that may lack a fourth': 'Fair|Good|Excellent',
  'four points that may lack a fifth above': 'Never|Rarely|Sometimes|Often',
  'four points that may lack one between': 'Never|Rarely|Sometimes|Always',
  'three points of which two are favorable': 'Sometimes|Often|Always',
  'strengths of what may be good or bad': 'Not at all difficult|Somewhat difficult|Very difficult',
  'different words': 'Very useful|Not at all clear',
  ages: '23|31|45',
  'numbers below zero': '-2|-1|0|1|2',
  'numbers with fractions': '1.5|2.5|3.5',
  'spans of numbers': '1-2 times|3-4 times|5-6 times',
  'two numbers': '1|2',
};

const asideLabels = [
  ...['N/A', 'NA', 'n/a', 'Not applicable', "Don't know", 'Don’t Know', 'I don’t know'],
  ...['Prefer not to say', 'Prefer not to answer', 'Decline to state', 'No response', '', ' '],
  ...['Don’t know / Not applicable', 'No aplica', 'No sé', 'No sabe', 'NS/NC'],
  ...['No sabe / No contesta', 'Prefiero no responder', 'Prefiero no decirlo', 'Sin respuesta'],
  ...['No respondió', '(blank)', 'En blanco'],
];

describe('response scales', () => {
  for (const [name, labels, favorable] of complete) {
    const given = labels.split('|');
    const inFavor = favorable ? given.slice(-favorable) : [];

    it(`knows ${name} in ${labels}`, () => {
      const scale = recognizeScale(given)!;
      expect(scale.name).to.equal(name);
      expect(scale.points.map(({ label }) => label)).to.deep.equal(given);
      expect(scale.points.map(({ position }) => position)).to.deep.equal(given.map((_, i) => i));
      expect(favorableOf(scale)).to.deep.equal(inFavor);
      expect(scale.reversed).to.equal(false);
      expect(scale.aside).to.deep.equal([]);
    });

    it(`knows it the other way round: ${labels}`, () => {
      const scale = recognizeScale(given.toReversed())!;
      expect(scale.points).to.deep.equal(recognizeScale(given)!.points);
      expect(scale.reversed).to.equal(true);
    });
  }

  it('does not care in which order labels come, apart from saying which way they ran', () => {
    const scales = complete.map(([, labels]) => labels.split('|'));
    const shuffled = fc
      .constantFrom(...scales)
      .chain((labels) =>
        fc.tuple(fc.constant(labels), fc.shuffledSubarray(labels, { minLength: labels.length })),
      );
    fc.assert(
      fc.property(shuffled, ([labels, others]) => {
        expect(recognizeScale(others)!.points).to.deep.equal(recognizeScale(labels)!.points);
      }),
    );
  });

  for (const [name, labels, favorable] of partial) {
    it(`tells what is favorable though options are missing: ${labels}`, () => {
      const scale = recognizeScale(labels.split('|'));
      expect(scale!.name).to.equal(name);
      expect(favorableOf(scale!)).to.deep.equal(favorable ? favorable.split('|') : []);
    });
  }

  for (const [what, labels] of Object.entries(notRecognized)) {
    it(`does not guess at ${what}`, () => {
      expect(recognizeScale(labels === '' ? [] : labels.split('|'))).to.equal(null);
    });
  }

  for (const label of asideLabels) {
    it(`sets “${label}” aside`, () => {
      const scale = recognizeScale(['Yes', 'No', label])!;
      expect(scale.aside).to.deep.equal([label]);
      expect(scale.points.map((point) => point.label)).to.deep.equal(['No', 'Yes']);
    });
  }

  it('keeps the numbers of labels, also where they run against the words', () => {
    const scale = recognizeScale([
      '1. Strongly agree',
      '2. Agree',
      'Disagree (3)',
      '[4] Strongly disagree',
    ])!;
    expect(scale.points.map(({ value }) => value)).to.deep.equal([4, 3, 2, 1]);
    expect(scale.points[3]!.label).to.equal('1. Strongly agree');
    expect(recognizeScale(['Agree', 'Disagree'])!.points[0]!.value).to.equal(null);
  });

  it('calls only what is neither for nor against neutral', () => {
    const neutral = (labels: string) =>
      recognizeScale(labels.split('|'))!.points.flatMap((one) => (one.neutral ? [one.label] : []));
    expect(neutral('Disagree|Neither agree nor disagree|Agree')).to.deep.equal([
      'Neither agree nor disagree',
    ]);
    expect(neutral('Sí|Tal vez|No')).to.deep.equal(['Tal vez']);
    expect(neutral('Never|Rarely|Sometimes|Often|Always')).to.deep.equal([]);
    expect(neutral('0|1|2|3|4|5|6|7|8|9|10')).to.deep.equal([]);
  });

  it('never takes a label that is not above the middle for favorable, whatever is missing', () => {
    const bad = /never|rarely|disagree|neither|dissatisfied|unlikely|poor|not|nunca|desacuerdo/i;
    const anyPart = fc
      .constantFrom(...complete.map(([, labels]) => labels.split('|')))
      .chain((labels) => fc.subarray(labels, { minLength: 1 }));
    fc.assert(
      fc.property(anyPart, (labels) => {
        const scale = recognizeScale(labels);
        for (const label of scale ? favorableOf(scale) : []) expect(label).not.to.match(bad);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('labels set aside', () => {
  const blank = ['No response', 'Sin respuesta', '(blank)', 'En blanco', 'Skipped', ''];
  const answered = [
    ...["Don't know", 'N/A', 'No sabe / No contesta', 'NS/NC', 'Prefer not to say'],
    'No basis to judge',
  ];
  for (const label of [...blank, ...answered]) {
    const isBlank = blank.includes(label);
    it(`stand for ${isBlank ? 'nobody who' : 'somebody who'} answered where they say “${label}”`, () => {
      const scale = recognizeScale(['Yes', 'No', label])!;

      expect(scale.blanks).to.deep.equal(isBlank ? [label] : []);
    });
  }
});

describe('labels', () => {
  const cases: [labels: string, areOnOne: boolean][] = [
    ['Sometimes|Often', true],
    ['Agree|Disagree', true],
    ['1|2', true],
    ['Agree|Satisfied', false],
    ['Agree|agree', false],
    ['Agree|Remarks', false],
    ['Agree|N/A', false],
  ];
  for (const [labels, areOnOne] of cases) {
    it(`can${areOnOne ? '' : 'not'} stand on one scale: ${labels}`, () => {
      expect(areOnOneScale(labels.split('|'))).to.equal(areOnOne);
    });
  }
});

function favorableOf(scale: NonNullable<ReturnType<typeof recognizeScale>>): string[] {
  return scale.points.flatMap(({ label, favorable }) => (favorable ? [label] : []));
}
