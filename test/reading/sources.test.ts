import { expect } from '@open-wc/testing';
import type { Outcome } from '../../src/core/outcome.js';
import { fetchSource } from '../../src/reading/fetching.js';
import { matcherOf } from '../../src/reading/headings.js';
import { readHtmlTable } from '../../src/reading/html-table.js';
import { readJson, readJsonText } from '../../src/reading/json-data.js';
import { PageSource } from '../../src/reading/page-source.js';
import type { Source } from '../../src/reading/table.js';
import { tidySource } from '../../src/reading/tidy.js';
import { plainSources } from '../../src/reading/plain-sources.js';
import type { SourceWay } from '../../src/reading/way.js';
import { webAddress } from '../../src/reading/web-address.js';
import { until } from '../support/widgets.js';

/** With all that an author may write. */
const careful: SourceWay = {
  readJson,
  readJsonText,
  readTable: readHtmlTable,
  tidy: (source) => tidySource(source, matcherOf({}), { channel: 'text', reached: 'number' }),
};

const base = 'https://district.example/pages/reach.html';
const csv = 'channel,reached\nWorkshops,311\n';
const json = '{"leaders": 4, "channels": [{"channel": "Workshops", "reached": 311}]}';

/** How a workbook (.xlsx) begins. */
const workbook = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0xe9]);

/** A request that waits for the test to answer it. */
interface Request {
  readonly url: string;
  readonly credentials: RequestCredentials | undefined;
  readonly signal: AbortSignal;
  readonly cache: RequestCache | undefined;
  /** `redirectedTo` is where the answer came from, if not from where it was asked. */
  answer(body: BodyInit | null, init?: ResponseInit, redirectedTo?: string): void;
  fail(): void;
}

const { fetch: realFetch, setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
let requests: Request[] = [];

beforeEach(() => {
  requests = [];
  window.fetch = (url, init) =>
    new Promise((resolve, reject) => {
      const signal = init!.signal!;
      const abort = () => reject(new DOMException('Aborted', 'AbortError'));
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
      requests.push({
        url: (url as URL).href,
        credentials: init?.credentials,
        signal,
        cache: init?.cache,
        answer: (body, more, redirectedTo) => {
          const response = new Response(body, more);
          const led = { redirected: { value: true }, url: { value: redirectedTo } };
          resolve(redirectedTo ? Object.defineProperties(response, led) : response);
        },
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
});

afterEach(() => {
  window.fetch = realFetch;
  window.setTimeout = realSetTimeout;
  window.clearTimeout = realClearTimeout;
});

/** The first cell of each row: enough to tell one source from another. */
function firstCells(source: Source | null | undefined): unknown[] | undefined {
  return source?.table?.rows.map(({ cells }) => cells[0]);
}

describe('a web address', () => {
  const cases: [text: string, address: string | null][] = [
    ['https://other.example/a.csv', 'https://other.example/a.csv'],
    ['http://other.example/a.csv', 'http://other.example/a.csv'],
    ['reach.csv', 'https://district.example/pages/reach.csv'],
    ['/reach.csv?year=2019', 'https://district.example/reach.csv?year=2019'],
    ['../reach.csv', 'https://district.example/reach.csv'],
    ['//other.example/a.csv', 'https://other.example/a.csv'],
    ['HTTPS://other.example/a.csv', 'https://other.example/a.csv'],
    ['javascript:alert(1)', null],
    [' JavaScript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/csv,channel', null],
    ['file:///etc/passwd', null],
    ['blob:https://district.example/1', null],
    ['ftp://other.example/a.csv', null],
    ['about:blank', null],
    ['mailto:a@b.example', null],
    ['https://', null],
    ['https://other.example:port/', null],
  ];
  for (const [text, address] of cases) {
    it(`${JSON.stringify(text)} is ${address ?? 'none'}`, () => {
      expect(webAddress(text, base)?.href ?? null).to.equal(address);
    });
  }

  it('is none where a relative one has no base that it could belong to', () => {
    expect(webAddress('reach.csv', 'about:blank')).to.be.null;
    expect(webAddress('https://other.example/', 'about:blank')).not.to.be.null;
  });
});

describe('fetching', () => {
  const never = new AbortController().signal;
  const fetching = (src: string) => fetchSource(src, base, 'channels', never);

  it('reads CSV', async () => {
    const fetched = fetching('reach.csv');
    requests[0]!.answer(csv, { headers: { 'content-type': 'text/csv' } });
    const { value, problems } = await fetched;

    expect(problems).to.deep.equal([]);
    expect(value?.fields.size).to.equal(0);
    expect(value?.table?.headings.map(({ text }) => text)).to.deep.equal(['channel', 'reached']);
    expect(value?.table?.rows).to.deep.equal([{ number: 2, cells: ['Workshops', '311'] }]);
  });

  it('asks for the address seen from the page, and sends credentials to its own site only', async () => {
    const fetched = fetching('../reach.csv');
    requests[0]!.answer(csv);
    await fetched;

    expect(requests).to.have.lengthOf(1);
    expect(requests[0]!.url).to.equal('https://district.example/reach.csv');
    expect(requests[0]!.credentials).to.equal('same-origin');
  });

  const jsonTypes = ['application/json', 'application/json; charset=utf-8', 'text/plain', ''];
  for (const type of jsonTypes) {
    it(`reads JSON that is sent as ${type || 'nothing in particular'}`, async () => {
      const fetched = fetching('reach.json');
      requests[0]!.answer(` ${json}`, { headers: { 'content-type': type } });
      const { value, problems } = await fetched;

      expect(problems).to.deep.equal([]);
      expect(value?.fields.get('leaders')).to.equal(4);
      expect(firstCells(value)).to.deep.equal(['Workshops']);
    });
  }

  it('reads a JSON array as rows', async () => {
    const fetched = fetching('reach.json');
    requests[0]!.answer('[{"channel": "Workshops"}]');

    expect(firstCells((await fetched).value)).to.deep.equal(['Workshops']);
  });

  it('reads CSV under a byte order mark', async () => {
    const fetched = fetching('reach.csv');
    requests[0]!.answer(`\uFEFF${csv}`);

    expect((await fetched).value?.table?.headings[0]?.text).to.equal('channel');
  });

  const failures: [
    name: string,
    answer: (one: Request) => void,
    code: string,
    expected: string,
    got: string,
  ][] = [
    ['404', (one) => one.answer('', { status: 404 }), 'not-found', 'file', 'reach.csv'],
    ['410', (one) => one.answer('', { status: 410 }), 'not-found', 'file', 'reach.csv'],
    ['401', (one) => one.answer('', { status: 401 }), 'blocked', 'permission', 'reach.csv (401)'],
    ['403', (one) => one.answer(csv, { status: 403 }), 'blocked', 'permission', 'reach.csv (403)'],
    [
      '500',
      (one) => one.answer('', { status: 500 }),
      'blocked',
      'working-server',
      'reach.csv (500)',
    ],
    [
      '503',
      (one) => one.answer(csv, { status: 503 }),
      'blocked',
      'working-server',
      'reach.csv (503)',
    ],
    [
      'no answer, or one the browser withholds',
      (one) => one.fail(),
      'blocked',
      'allowed-origin',
      'reach.csv',
    ],
    [
      'another answer that is none',
      (one) => one.answer('', { status: 429 }),
      'blocked',
      'working-server',
      'reach.csv (429)',
    ],
    ['an empty file', (one) => one.answer(''), 'missing-data', 'filled-file', 'reach.csv'],
    ['blank lines', (one) => one.answer('\uFEFF \n\n'), 'missing-data', 'filled-file', 'reach.csv'],
    [
      'no content',
      (one) => one.answer(null, { status: 204 }),
      'missing-data',
      'filled-file',
      'reach.csv',
    ],
    [
      'a web page to which it was led on',
      (one) => one.answer('<!doctype html>', {}, 'https://login.example/?next=reach'),
      'not-csv',
      'data-not-another-page',
      'https://login.example/?next=reach',
    ],
    ['a workbook', (one) => one.answer(workbook), 'not-csv', 'plain-text', 'reach.csv'],
    [
      'a web page',
      (one) => one.answer('\n <!DOCTYPE html><title>Sign in</title>'),
      'not-csv',
      'html-is-not-data',
      '<!DOCTYPE html><title>Sign in</title>',
    ],
    [
      'a web page that calls itself CSV',
      (one) => one.answer('<html>', { headers: { 'content-type': 'text/csv' } }),
      'not-csv',
      'html-is-not-data',
      '<html>',
    ],
  ];
  for (const [name, answer, code, expected, got] of failures) {
    it(`that meets ${name} is the problem "${code}"`, async () => {
      const fetched = fetching('reach.csv');
      answer(requests[0]!);
      const { value, problems } = await fetched;

      expect(value).to.be.null;
      expect(problems).to.deep.equal([{ code, severity: 'error', path: ['src'], expected, got }]);
    });
  }

  it('stops a file at 20 million bytes, drops the rest, and quotes none of it', async () => {
    const megabyte = new Uint8Array(1_000_000).fill(97);
    let megabytes = 0;
    let isDropped = false;
    const endless = new ReadableStream({
      pull: (stream) => {
        megabytes++;
        stream.enqueue(megabyte);
      },
      cancel: () => void (isDropped = true),
    });
    const fetched = fetching('reach.csv');
    requests[0]!.answer(endless);
    const { value, problems } = await fetched;

    expect(value).to.be.null;
    expect(problems.map(({ code, got }) => [code, got])).to.deep.equal([['too-large', null]]);
    expect(isDropped).to.be.true;
    expect(megabytes).to.be.within(21, 23);
  });

  it('takes no old answer out of the cache that the server has not confirmed', async () => {
    const fetched = fetching('reach.csv');
    requests[0]!.answer(csv);
    await fetched;

    expect(requests[0]!.cache).to.equal('no-cache');
  });

  it('reads a file that it was led on to', async () => {
    const fetched = fetching('reach.csv');
    requests[0]!.answer(csv, {}, 'https://files.example/1.csv');

    expect((await fetched).problems).to.deep.equal([]);
  });

  describe('without an answer says what a page can know of why', () => {
    const why = async (src: string, page = base) => {
      const fetched = fetchSource(src, page, 'channels', never);
      requests[0]?.fail();
      return (await fetched).problems.map(({ code, expected, got }) => [code, expected, got]);
    };
    const sheet = 'https://docs.google.com/spreadsheets/d/abc/edit#gid=0';

    const reasons: [name: string, src: string, page: string, code: string, expected: string][] = [
      ['another site', 'https://other.example/a.csv', base, 'blocked', 'allowed-origin'],
      ['its own site', '/a.csv', location.href, 'blocked', 'reachable-site'],
      ['http: from https:', 'http://other.example/a.csv', base, 'blocked', 'https-address'],
      [
        'http: from http:',
        'http://other.example/a.csv',
        'http://district.example/',
        'blocked',
        'allowed-origin',
      ],
      ['a Google sheet', sheet, base, 'blocked', 'published-sheet'],
      [
        'a file beside a page on a disk',
        'a.csv',
        'file:///home/a/page.html',
        'unsafe-url',
        'page-on-site',
      ],
      ['a file on a disk', 'file:///home/a/a.csv', base, 'unsafe-url', 'web-address'],
      ['a Windows path', 'C:\\data\\a.csv', base, 'unsafe-url', 'web-address'],
      [
        'a Windows path from a disk',
        'C:\\a.csv',
        'file:///C:/page.html',
        'unsafe-url',
        'web-address',
      ],
    ];
    for (const [name, src, page, code, expected] of reasons) {
      it(`from ${name}: ${expected}`, async () => {
        expect(await why(src, page)).to.deep.equal([[code, expected, src]]);
      });
    }

    it('while the device is offline, which goes before all else', async () => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        expect(await why(sheet)).to.deep.equal([['blocked', 'online', sheet]]);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });
  });

  describe('a Google sheet that is not published', () => {
    const sheet = 'https://docs.google.com/spreadsheets/d/abc/edit?usp=sharing';
    const answers: [
      name: string,
      answer: (one: Request) => void,
      code: string,
      expected: string,
    ][] = [
      ['a page', (one) => one.answer('<!DOCTYPE html>'), 'not-csv', 'published-sheet'],
      [
        'a page to sign in',
        (one) => one.answer('<html>', {}, 'https://accounts.google.com/'),
        'not-csv',
        'published-sheet',
      ],
      ['401', (one) => one.answer('', { status: 401 }), 'blocked', 'published-sheet'],
      ['404', (one) => one.answer('', { status: 404 }), 'not-found', 'file'],
    ];
    for (const [name, answer, code, expected] of answers) {
      it(`and answered by ${name} is "${code}", and how to publish it is said`, async () => {
        const fetched = fetching(sheet);
        answer(requests[0]!);

        expect((await fetched).problems).to.deep.equal([
          { code, severity: 'error', path: ['src'], expected, got: sheet },
        ]);
        expect(requests[0]!.url).to.equal(
          'https://docs.google.com/spreadsheets/d/abc/export?format=csv',
        );
      });
    }
  });

  it('says that JSON is broken where it is', async () => {
    const fetched = fetching('reach.json');
    requests[0]!.answer('{"leaders": 4,}');

    expect((await fetched).problems.map(({ code, expected }) => [code, expected])).to.deep.equal([
      ['unknown-value', 'json'],
    ]);
  });

  for (const src of [
    '',
    '  ',
    'javascript:alert(1)',
    'data:text/csv,channel',
    'file:///etc/passwd',
    'blob:https://district.example/1',
  ]) {
    it(`refuses ${src.trim() || JSON.stringify(src)} without asking for it`, async () => {
      const { value, problems } = await fetching(src);

      expect(value).to.be.null;
      expect(problems.map(({ code, path, got }) => [code, path, got])).to.deep.equal([
        ['unsafe-url', ['src'], src],
      ]);
      expect(requests).to.deep.equal([]);
    });
  }

  describe('waits 20 seconds', () => {
    let giveUp: () => void;
    let delay: number | undefined;
    let cleared: unknown[];

    /** Fetches with a clock that stands still. */
    const fetchAndWait = () => {
      cleared = [];
      window.setTimeout = ((handler: () => void, after?: number) => {
        giveUp = handler;
        delay = after;
        return 7;
      }) as typeof window.setTimeout;
      window.clearTimeout = (id) => cleared.push(id);
      const fetched = fetching('reach.csv');
      window.setTimeout = realSetTimeout;
      return fetched;
    };

    it('and then gives up and drops the request', async () => {
      const fetched = fetchAndWait();
      giveUp();

      expect((await fetched).problems.map(({ code, got }) => [code, got])).to.deep.equal([
        ['timeout', 'reach.csv'],
      ]);
      expect(delay).to.equal(20_000);
      expect(requests[0]!.signal.aborted).to.be.true;
    });

    it('and no longer once there is an answer', async () => {
      const fetched = fetchAndWait();
      requests[0]!.answer(json);
      await fetched;

      expect(new Set(cleared)).to.deep.equal(new Set([7]));
    });
  });

  it('rejects when it is aborted, and drops the request', async () => {
    const controller = new AbortController();
    const fetched = fetchSource('reach.csv', base, 'channels', controller.signal);

    controller.abort();
    const rejected = await fetched.then(
      () => null,
      (error: unknown) => error,
    );

    expect((rejected as DOMException).name).to.equal('AbortError');
    expect(requests[0]!.signal.aborted).to.be.true;
  });

  it('asks for nothing when it is aborted before it begins', async () => {
    const controller = new AbortController();
    controller.abort();

    const rejected = await fetchSource('reach.csv', base, 'channels', controller.signal).then(
      () => null,
      (error: unknown) => error,
    );

    expect((rejected as DOMException).name).to.equal('AbortError');
    expect(requests).to.deep.equal([]);
  });

  it('reads a real file from a real server', async () => {
    window.fetch = realFetch;
    const file = new URL('../fixtures/pomona-reach.csv', import.meta.url);

    const { value, problems } = await fetchSource(file.href, base, 'channels', never);

    expect(problems).to.deep.equal([]);
    expect(value?.table?.rows).to.deep.equal([
      { number: 2, cells: ['Professional development', '311'] },
      { number: 3, cells: ['Job-embedded support', '63'] },
      { number: 4, cells: ['Social media', '113'] },
    ]);
  });
});

describe('the source of a widget', () => {
  let host: HTMLElement;
  let changes: number;
  let source: PageSource;

  const script = (channel: string) =>
    `<script type="application/json">[{"channel": "${channel}"}]</script>`;
  const table = (channel: string) =>
    `<table><tr><th>channel</th></tr><tr><td>${channel}</td></tr></table>`;

  /** What the source holds now: the first cells of its rows, or what is wrong with it. */
  const reading = (): unknown => {
    const found = source.read(careful);
    if (found === 'loading' || found === null) return found ?? 'absent';
    return found.value ? firstCells(found.value) : found.problems.map(({ code }) => code);
  };
  const arrival = (count: number): Promise<void> =>
    until(() => requests.length === count, 'a request');
  const change = (after: number): Promise<void> => until(() => changes > after, 'a change');

  const answerWith = async (one: Request, channel: string): Promise<void> => {
    const before = changes;
    one.answer(`channel\n${channel}\n`);
    await change(before);
  };

  /** Long enough for anything that should not happen to happen. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 30));

  beforeEach(() => {
    host = document.createElement('div');
    changes = 0;
    // Like a widget, which reads once more after every change.
    source = new PageSource(host, 'channels', () => {
      changes++;
      queueMicrotask(() => void source.read(careful));
    });
    document.body.append(host);
  });

  afterEach(() => {
    source.disconnect();
    host.remove();
  });

  it('is absent where there is nothing', () => {
    source.connect();

    expect(reading()).to.equal('absent');
  });

  it('is the data, else the src, else the script, else the table', async () => {
    host.innerHTML = table('table') + script('script');
    source.src = 'reach.csv';
    source.data = [{ channel: 'data' }];
    source.connect();
    expect(reading()).to.deep.equal(['data']);

    source.data = null;
    expect(reading()).to.equal('loading');
    await arrival(1);
    await answerWith(requests[0]!, 'src');
    expect(reading()).to.deep.equal(['src']);

    source.src = null;
    expect(reading()).to.deep.equal(['script']);

    host.querySelector('script')!.remove();
    expect(reading()).to.deep.equal(['table']);
  });

  it('asks for no src while there is data', async () => {
    source.data = [{ channel: 'data' }];
    source.src = 'reach.csv';
    source.connect();
    await aWhile();

    expect(requests).to.deep.equal([]);
    expect(reading()).to.deep.equal(['data']);
  });

  it('takes undefined data for none', () => {
    host.innerHTML = table('table');
    source.data = undefined;
    source.connect();

    expect(reading()).to.deep.equal(['table']);
  });

  it('takes data that is wrong for data, not for none', () => {
    host.innerHTML = table('table');
    source.connect();

    for (const wrong of [0, '', false]) {
      source.data = wrong;
      expect(reading(), JSON.stringify(wrong)).to.deep.equal(['unknown-value']);
    }
  });

  it('finds a table that an editor has wrapped', () => {
    host.innerHTML = `<figure class="wp-block-table">${table('wrapped')}</figure>`;
    source.connect();

    expect(reading()).to.deep.equal(['wrapped']);
  });

  it('takes no script of another type, or further inside, for data', () => {
    host.innerHTML = `
      <script type="text/plain">[{"channel": "plain"}]</script>
      <div>${script('inner')}</div>
      ${table('table')}`;
    source.connect();

    expect(reading()).to.deep.equal(['table']);
  });

  it('is a broken script rather than the table behind it', () => {
    host.innerHTML = `<script type="application/json">{</script>${table('table')}`;
    source.connect();

    expect(reading()).to.deep.equal(['unknown-value']);
  });

  const edits: [name: string, before: string, edit: () => void, after: unknown][] = [
    ['a table that is added', '', () => (host.innerHTML = table('new')), ['new']],
    ['a table that is removed', table('old'), () => host.replaceChildren(), 'absent'],
    [
      'a cell that is rewritten',
      table('old'),
      () => (host.querySelector('td')!.firstChild!.nodeValue = 'new'),
      ['new'],
    ],
    [
      'a row that is added',
      table('old'),
      () => (host.querySelector('table')!.insertRow().insertCell().textContent = 'new'),
      ['old', 'new'],
    ],
    [
      'a script that is rewritten',
      script('old'),
      () => (host.querySelector('script')!.textContent = '[{"channel": "new"}]'),
      ['new'],
    ],
  ];
  for (const [name, before, edit, after] of edits) {
    it(`follows ${name}`, async () => {
      host.innerHTML = before;
      source.connect();
      const seen = changes;

      edit();
      await change(seen);

      expect(reading()).to.deep.equal(after);
    });
  }

  it('follows a data-field that is set', async () => {
    host.innerHTML = table('A');
    source.connect();
    const seen = changes;

    host.querySelector('th')!.dataset.field = 'reached';
    await change(seen);

    const found = source.read(careful) as Outcome<Source>;
    expect(found.value?.table?.headings[0]?.field).to.equal('reached');
  });

  it('follows text that is hidden, which is no part of a number', async () => {
    host.innerHTML = table('3<span>11</span>');
    source.connect();
    expect(reading()).to.deep.equal(['311']);
    const seen = changes;

    host.querySelector('span')!.hidden = true;
    await change(seen);

    expect(reading()).not.to.deep.equal(['311']);
  });

  it('follows its children no more once it has left the page, and again when it is back', async () => {
    host.innerHTML = table('old');
    source.connect();
    source.disconnect();
    const seen = changes;

    host.innerHTML = table('new');
    await aWhile();
    expect(changes).to.equal(seen);

    source.connect();
    expect(changes).to.be.above(seen);
    expect(reading()).to.deep.equal(['new']);
  });

  it('leaves children alone until the page is parsed', async () => {
    let readyState = 'loading';
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => readyState });
    try {
      host.innerHTML = table('half');
      source.connect();
      expect(reading()).to.equal('loading');

      host.innerHTML = table('whole');
      readyState = 'interactive';
      const seen = changes;
      document.dispatchEvent(new Event('DOMContentLoaded'));
      expect(changes).to.equal(seen + 1);
      expect(reading()).to.deep.equal(['whole']);
      await aWhile();
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });

  it('waits for the page to be parsed even if its src is set and taken away meanwhile', () => {
    let readyState = 'loading';
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => readyState });
    try {
      host.innerHTML = table('A');
      source.connect();
      source.src = null;
      source.src = 'reach.csv';
      source.src = null;
      const seen = changes;

      readyState = 'interactive';
      document.dispatchEvent(new Event('DOMContentLoaded'));

      expect(changes).to.equal(seen + 1);
      expect(reading()).to.deep.equal(['A']);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });

  it('asks for its src when it is on the page, not before', async () => {
    host.remove();
    source.src = 'reach.csv';
    await aWhile();
    expect(requests).to.deep.equal([]);

    document.body.append(host);
    source.connect();
    await arrival(1);

    expect(requests[0]!.url).to.equal(new URL('reach.csv', document.baseURI).href);
  });

  it('ends the same whether its src came before or after it was attached', async () => {
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);
    await answerWith(requests[0]!, 'A');

    expect(reading()).to.deep.equal(['A']);
  });

  it('never lets a late answer overwrite a newer one', async () => {
    source.connect();
    source.src = 'old.csv';
    await arrival(1);
    source.src = 'new.csv';
    await arrival(2);

    expect(requests[0]!.signal.aborted).to.be.true;
    await answerWith(requests[1]!, 'new');
    requests[0]!.answer('channel\nold\n');
    await aWhile();

    expect(reading()).to.deep.equal(['new']);
  });

  it('never lets a late answer overwrite what it is still waiting for', async () => {
    source.connect();
    source.src = 'old.csv';
    await arrival(1);
    source.src = 'new.csv';
    await arrival(2);

    requests[0]!.answer('channel\nold\n');
    await aWhile();
    expect(reading()).to.equal('loading');

    await answerWith(requests[1]!, 'new');
    expect(reading()).to.deep.equal(['new']);
  });

  it('shows nothing of the last src while the next is on its way', async () => {
    source.connect();
    source.src = 'old.csv';
    await arrival(1);
    await answerWith(requests[0]!, 'old');

    source.src = 'new.csv';

    expect(reading()).to.equal('loading');
  });

  it('asks again for a src that was left and came back', async () => {
    source.connect();
    for (const [index, src] of ['a.csv', 'b.csv', 'a.csv'].entries()) {
      source.src = src;
      await arrival(index + 1);
      await answerWith(requests[index]!, src);
    }

    expect(reading()).to.deep.equal(['a.csv']);
  });

  it('ends with the last src when several come in one go', async () => {
    source.connect();
    source.src = 'a.csv';
    source.src = 'b.csv';
    source.src = 'c.csv';
    await until(() => requests.some(({ url }) => url.endsWith('/c.csv')), 'the last request');
    const last = requests.find(({ url }) => url.endsWith('/c.csv'))!;
    await answerWith(last, 'c');

    expect(reading()).to.deep.equal(['c']);
  });

  it('drops its request when it leaves the page, and asks again when it is back', async () => {
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);
    source.disconnect();
    expect(requests[0]!.signal.aborted).to.be.true;

    source.connect();
    await arrival(2);
    requests[0]!.answer('channel\nold\n');
    await answerWith(requests[1]!, 'new');

    expect(reading()).to.deep.equal(['new']);
  });

  it('keeps what it has fetched when it is moved about the page', async () => {
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);
    await answerWith(requests[0]!, 'A');
    source.disconnect();
    source.connect();
    await aWhile();

    expect(requests).to.have.lengthOf(1);
    expect(reading()).to.deep.equal(['A']);
  });

  it('tries a src that failed again when it comes back to the page', async () => {
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);
    const seen = changes;
    requests[0]!.fail();
    await change(seen);
    expect(reading()).to.deep.equal(['blocked']);

    source.disconnect();
    source.connect();
    expect(reading()).to.equal('loading');
    await arrival(2);
    await answerWith(requests[1]!, 'A');

    expect(reading()).to.deep.equal(['A']);
  });

  it('asks again for a src that failed when it is told to', async () => {
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);
    const seen = changes;
    requests[0]!.fail();
    await change(seen);

    source.connect();
    expect(reading()).to.equal('loading');
    await arrival(2);
    await answerWith(requests[1]!, 'A');

    expect(reading()).to.deep.equal(['A']);
  });

  it('drops what it still waits for when it is told to ask again', async () => {
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);

    source.connect();
    await arrival(2);

    expect(requests[0]!.signal.aborted).to.be.true;
  });

  it('says at once that a src is unsafe', async () => {
    source.src = 'javascript:alert(1)';
    source.connect();
    await until(() => reading() !== 'loading', 'an answer');

    expect(reading()).to.deep.equal(['unsafe-url']);
    expect(requests).to.deep.equal([]);
  });

  it('takes a src without text for none', () => {
    host.innerHTML = table('table');
    source.connect();
    for (const blank of ['', ' ', '\n\t', '\u00A0']) {
      source.src = blank;
      expect(reading(), JSON.stringify(blank)).to.deep.equal(['table']);
    }
    expect(requests).to.deep.equal([]);
  });

  it('goes back from a src to the table when the src is emptied', async () => {
    host.innerHTML = table('table');
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);
    await answerWith(requests[0]!, 'src');
    expect(reading()).to.deep.equal(['src']);

    source.src = ' ';

    expect(reading()).to.deep.equal(['table']);
  });

  it('leaves a cell with markup to a careful way of reading', () => {
    host.innerHTML = table('<b>A</b>');
    source.connect();

    const plain = source.read(plainSources) as Outcome<Source>;

    expect(plain.value).to.be.null;
    expect(reading()).to.deep.equal(['A']);
  });

  it('keeps what arrives while data is shown for when the data is gone', async () => {
    source.connect();
    source.src = 'reach.csv';
    await arrival(1);
    source.data = [{ channel: 'data' }];
    await answerWith(requests[0]!, 'src');
    expect(reading()).to.deep.equal(['data']);

    source.data = null;

    expect(reading()).to.deep.equal(['src']);
    expect(requests).to.have.lengthOf(1);
  });

  it('tells of every change that its owner makes', () => {
    source.connect();
    let seen = changes;
    const set: (() => void)[] = [
      () => (source.data = [{ channel: 'A' }]),
      () => (source.data = null),
      () => (source.src = 'reach.csv'),
      () => (source.src = null),
    ];
    for (const one of set) {
      one();
      expect(changes).to.be.above(seen);
      seen = changes;
    }
  });
});

describe('a part of the library that cannot be loaded', () => {
  let frame: HTMLIFrameElement;

  const address = (file: string) => new URL(`../../src/reading/${file}`, import.meta.url).href;

  /** A module of `src/reading`, loaded in a page of its own where another one is not to be had. */
  const loadWithout = async <Module>(lacking: string, file: string): Promise<Module> => {
    const nowhere = 'data:text/javascript,throw new Error()';
    const imports = {
      [address(`${lacking}.ts`)]: nowhere,
      [address(`${lacking}.js`)]: nowhere,
    };
    frame = document.createElement('iframe');
    frame.srcdoc = `
      <script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module">
        import * as loaded from '${address(file)}';
        window.loaded = loaded;
      </script>`;
    document.body.append(frame);
    const loaded = () => (frame.contentWindow as { loaded?: Module } | null)?.loaded;
    await until(loaded, 'the module');
    return loaded()!;
  };

  afterEach(() => {
    frame.remove();
  });

  const problem = (path: string) => ({
    code: 'blocked',
    severity: 'error',
    path: [path],
    expected: 'part',
    got: null,
  });

  it('is the problem "blocked" where it is the part that reads CSV', async () => {
    const loaded = await loadWithout<{ fetchSource: typeof fetchSource }>('csv', 'fetching.ts');
    const file = new URL('../fixtures/pomona-reach.csv', import.meta.url);
    const never = new AbortController().signal;

    const { value, problems } = await loaded.fetchSource(file.href, base, 'channels', never);

    expect(value).to.be.null;
    expect(problems).to.deep.equal([problem('src')]);
  });

  it('is the problem "blocked" where it is the part that fetches', async () => {
    const loaded = await loadWithout<{ PageSource: typeof PageSource }>(
      'fetching',
      'page-source.ts',
    );
    const host = frame.contentDocument!.createElement('div');
    frame.contentDocument!.body.append(host);
    const source = new loaded.PageSource(host, 'channels', () => undefined);

    source.src = 'reach.csv';
    source.connect();
    await until(() => source.read(careful) !== 'loading', 'an answer');

    expect(source.read(careful)).to.deep.equal({ value: null, problems: [problem('data')] });
  });
});
