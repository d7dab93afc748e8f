import { expect } from '@open-wc/testing';
import { messages } from '../../src/arrival/doctor/messages.en.js';
import type { Evidence, PlaceholderSeen, WidgetSeen } from '../../src/arrival/doctor/evidence.js';
import { checkWidgets } from '../../src/arrival/doctor/markup.js';
import {
  allows,
  allowsStyles,
  mended,
  readPolicies,
  type Need,
} from '../../src/arrival/doctor/policy.js';
import { checkPolicies } from '../../src/arrival/doctor/refusals.js';
import { checkCopies, checkPage } from '../../src/arrival/doctor/surroundings.js';

const page = new URL('https://school.example/news');

/**
 * What Content Security Policy Level 3 says of these, in its sections 6.7.2 (matching an address
 * with a source list) and 6.8.1 (which directive falls back to which).
 */
const rulings: readonly (readonly [string, Need, string, boolean])[] = [
  ['', 'connect-src', 'https://data.example/a.csv', true],
  ["default-src 'self'", 'connect-src', 'https://data.example/a.csv', false],
  ["default-src 'self'", 'connect-src', 'https://school.example/a.csv', true],
  ["default-src 'none'; connect-src data.example", 'connect-src', 'https://data.example/a', true],
  ['connect-src data.example', 'connect-src', 'http://data.example/a', false],
  ['connect-src http://data.example', 'connect-src', 'https://data.example/a', true],
  ['connect-src *.example', 'connect-src', 'https://data.example/a', true],
  ['connect-src *.data.example', 'connect-src', 'https://data.example/a', false],
  ['connect-src https:', 'connect-src', 'https://data.example/a', true],
  ['connect-src *', 'connect-src', 'https://data.example/a', true],
  ["connect-src 'none'", 'connect-src', 'https://school.example/a', false],
  ['connect-src https://data.example/files/', 'connect-src', 'https://data.example/files/a', true],
  ['connect-src https://data.example/files/', 'connect-src', 'https://data.example/a', false],
  ['connect-src https://data.example/files', 'connect-src', 'https://data.example/files/a', false],
  ['connect-src https://data.example:8443', 'connect-src', 'https://data.example/a', false],
  ['connect-src https://data.example:*', 'connect-src', 'https://data.example:8443/a', true],
  ["script-src 'none'; script-src-elem 'self'", 'script-src', 'https://school.example/a.js', true],
  ["child-src 'none'", 'frame-src', 'https://school.example/frame.html', false],
  ["img-src 'none'", 'style-src', 'https://school.example/a.css', true],
  ["CONNECT-SRC 'SELF'", 'connect-src', 'https://school.example/a', true],
  ["connect-src 'self'; connect-src *", 'connect-src', 'https://data.example/a', false],
];

describe('a policy', () => {
  for (const [text, need, address, isAllowed] of rulings) {
    it(`“${text}” ${isAllowed ? 'allows' : 'refuses'} ${address} as ${need}`, () => {
      const policies = readPolicies(text);

      expect(policies.every((policy) => allows(policy, need, new URL(address), page))).to.equal(
        isAllowed,
      );
    });
  }

  // Section 6.7.3.2 of the same, “does a source list allow all inline behavior for type?”
  for (const [text, isAllowed] of [
    ['', true],
    ["style-src 'self'", false],
    ["style-src 'unsafe-inline'", true],
    ["style-src 'unsafe-inline' 'nonce-abc'", false],
    ["style-src 'unsafe-inline' 'sha256-abc'", false],
    ["style-src 'unsafe-hashes'", false],
    ["style-src 'unsafe-hashes' 'sha256-abc'", true],
    ["style-src 'self'; style-src-attr 'unsafe-inline'", true],
  ] as const) {
    it(`“${text}” ${isAllowed ? 'may allow' : 'refuses'} styles in the markup`, () => {
      expect(readPolicies(text).every(allowsStyles)).to.equal(isAllowed);
    });
  }

  it('with its mended directive allows what it refused, and what it allowed', () => {
    const data = new URL('https://data.example/a.csv');
    const refusing = rulings.filter(
      ([, need, , isAllowed]) => need === 'connect-src' && !isAllowed,
    );

    for (const [text] of refusing) {
      const [policy] = readPolicies(text);
      const [better] = readPolicies(mended(policy!, 'connect-src', [data.origin, "'self'"]));
      expect(allows(better!, 'connect-src', data, page), text).to.be.true;
      expect(allows(better!, 'connect-src', page, page), text).to.be.true;
    }
  });

  it('is one of several in a header', () => {
    expect(
      readPolicies("default-src 'self', connect-src *;").map((one) => [...one.keys()]),
    ).to.deep.equal([['default-src'], ['connect-src']]);
  });
});

/** Of pages that no server of a test can be: on `https:`, and in a frame that nobody can look into. */
describe('a page that is only described', () => {
  const described: Evidence = {
    folder: new URL('https://school.example/chalkwork/'),
    page: {
      url: page,
      isQuirky: false,
      isLoaded: true,
      rootSize: 16,
      usualSize: 16,
      sandbox: null,
      isOpaque: false,
    },
    widgets: [],
    placeholders: [],
    strangers: [],
    asText: [],
    nameless: 0,
    frames: [],
    folders: ['https://school.example/chalkwork/'],
    scripts: ['https://school.example/chalkwork/chalkwork.js'],
    styleSheets: [],
  };
  const known = { policies: [], isPolicyRead: true, violations: [], files: [], sheets: [] };
  const codesOf = (evidence: Evidence) =>
    [checkCopies, checkPage].flatMap((check) =>
      check({ ...known, evidence }, messages.findings).map(({ code, lines }) => [code, ...lines]),
    );

  it('and healthy has no findings', () => {
    expect(codesOf(described)).to.deep.equal([]);
  });

  it('on https: that frames a widget on http: is told the address to use', () => {
    const url = new URL('http://other.example/frame.html?widget=pd-reach');

    expect(codesOf({ ...described, frames: [{ url, sandbox: null }] })).to.deep.equal([
      ['mixed', 'https://other.example/frame.html?widget=pd-reach'],
    ]);
  });

  const at = 'https://school.example/chalkwork/';
  for (const [what, scripts, wanted] of [
    ['with a version behind a widget’s own file', ['pd-reach.js?ver=2'], ['pd-reach.js']],
    ['with the loader twice', ['chalkwork.js', 'chalkwork.js?ver=2'], []],
    ['with a version behind the loader', ['chalkwork.js?ver=2', 'pd-reach.js'], null],
  ] as const) {
    it(`${what} has ${wanted ? 'each address listed' : 'no findings'}`, () => {
      const written = scripts.map((name) => at + name);
      const lines = wanted && [...written, ...wanted.map((name) => at + name)];

      expect(codesOf({ ...described, scripts: written })).to.deep.equal(
        lines ? [['sameFile', ...lines]] : [],
      );
    });
  }

  it('in a frame of no website is told which header lets its files be read', () => {
    expect(codesOf({ ...described, page: { ...described.page, isOpaque: true } })).to.deep.equal([
      ['opaque', 'Access-Control-Allow-Origin: *'],
    ]);
  });

  const seen = {
    tag: 'pd-reach',
    owner: null,
    isInSight: false,
    src: null,
    hasStyle: false,
    attributes: [],
    card: null,
    isBare: false,
  };
  const placeholder: PlaceholderSeen = { ...seen, isLeft: false };
  const widget: WidgetSeen = {
    ...{ ...seen, owner: { version: '1' }, isInSight: true, hasRoom: true, textSize: 16 },
    ...{ state: 'ready', problems: [] },
  };

  it('on https: with a placeholder for data on http: is told the address to use', () => {
    const src = new URL('http://data.example/reach.csv');

    expect(codesOf({ ...described, placeholders: [{ ...placeholder, src }] })).to.deep.equal([
      ['mixed', 'https://data.example/reach.csv'],
    ]);
  });

  // What the Trusted Types specification says: `*` is any name, which may still be made only once.
  for (const [names, tags, wanted] of [
    ["lit-html chalkwork 'allow-duplicates'", ['pd-reach', 'teacher-voice'], []],
    ['*', ['pd-reach'], []],
    ['*', ['teacher-voice'], []],
    [
      '*',
      ['pd-reach', 'plan-compare'],
      [['typesPolicy', 'stops', "trusted-types * 'allow-duplicates'"]],
    ],
    ["'none'", ['pd-reach'], [['typesPolicy', 'stops', 'trusted-types lit-html']]],
    ['lit-html', ['pd-reach'], []],
    [
      'lit-html',
      ['teacher-voice'],
      [['workerPolicy', 'check', 'trusted-types lit-html chalkwork']],
    ],
  ] as const) {
    it(`with “trusted-types ${names}” and ${tags.join(' and ')} lacks what their code makes`, () => {
      const widgets = tags.map((tag) => ({ ...widget, tag }));
      const policies = readPolicies(`trusted-types ${names}`);

      const found = checkPolicies(
        { ...known, evidence: { ...described, widgets }, policies },
        messages.findings,
      );

      expect(found.map(({ code, level, lines }) => [code, level, ...lines])).to.deep.equal(wanted);
    });
  }

  // Browsers name the address that was asked for, though it was what it leads to that they refused.
  for (const [what, policy, wanted] of [
    ['allowed, is told that it leads on, without a line', 'https://data.example', ['leadsOn']],
    [
      'not allowed, is told the line',
      "'self'",
      ['dataPolicy', "connect-src 'self' https://data.example"],
    ],
  ] as const) {
    it(`whose data was refused from a host that is ${what}`, () => {
      const src = new URL('https://data.example/reach.csv');
      const violation = {
        directive: 'connect-src',
        blocked: src.href,
        policy: `connect-src ${policy}`,
        sample: '',
      };

      const found = checkPolicies(
        {
          ...known,
          evidence: { ...described, widgets: [{ ...widget, src }] },
          violations: [violation],
        },
        messages.findings,
      );

      expect(found.map(({ code, lines }) => [code, ...lines])).to.deep.equal([wanted]);
    });
  }

  for (const [severity, level] of [
    ['error', 'stops'],
    ['warning', 'check'],
  ] as const) {
    it(`with a widget whose data has a problem of severity ${severity} is told of it as “${level}”`, () => {
      const problem = {
        code: 'out-of-range',
        path: ['population'],
        expected: '',
        got: null,
      } as const;
      const problems = [{ ...problem, severity, message: 'Too many.' }];

      const found = checkWidgets(
        { ...known, evidence: { ...described, widgets: [{ ...widget, problems }] } },
        messages.findings,
      );

      expect(found.map((one) => [one.code, one.level])).to.deep.equal([['wrongData', level]]);
    });
  }

  for (const [flags, level] of [
    [[], 'stops'],
    [['allow-scripts'], 'check'],
  ] as const) {
    it(`with a frame that allows “${flags.join(' ')}” is told of it as “${level}”`, () => {
      const url = new URL('https://other.example/frame.html?widget=pd-reach');
      const frames = [{ url, sandbox: flags }];

      const found = checkPage({ ...known, evidence: { ...described, frames } }, messages.findings);

      expect(found.map((one) => [one.code, one.level])).to.deep.equal([['frameSandbox', level]]);
    });
  }
});
