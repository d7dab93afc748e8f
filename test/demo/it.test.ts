import { expect, fixture, html } from '@open-wc/testing';
import { levelA, levelAA } from '../../demo/it/accessibility.js';
import { pageOf, type Shipped } from '../../demo/it/page.js';

const shipped: Shipped = {
  version: '1.2.3',
  license: 'MIT',
  fixed: ['chalkwork.js', 'cost-timeline.js'],
  files: [
    { name: 'chalkwork.js', bytes: 2663, gzip: 1344, hash: 'sha384-one' },
    { name: 'cost-timeline.js', bytes: 9, gzip: 9, hash: 'sha384-four' },
    { name: 'reading-csv-BwIhziA4.js', bytes: 20438, gzip: 7512, hash: 'sha384-two' },
  ],
  packages: [{ name: 'lit', version: '3.3.3', license: 'BSD-3-Clause', text: 'Terms <of> "use"' }],
};

const read = (page: Partial<Shipped> = {}) =>
  new DOMParser().parseFromString(pageOf({ ...shipped, ...page }), 'text/html');

const rowsOf = (page: Document, caption: string) => {
  const found = [...page.querySelectorAll('table')].find((one) =>
    one.caption?.textContent.startsWith(caption),
  );
  return [...(found?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].map(({ textContent }) => textContent),
  );
};

describe('the page for IT offices', () => {
  it('lists each file with its bytes and its hash, those with a fixed name apart', () => {
    const page = read();

    expect(rowsOf(page, 'Files')).to.deep.equal([
      ['chalkwork.js', '2,663', '1,344', 'sha384-one'],
      ['cost-timeline.js', '9', '9', 'sha384-four'],
    ]);
    expect(rowsOf(page, 'Parts')).to.deep.equal([
      ['reading-csv-BwIhziA4.js', '20,438', '7,512', 'sha384-two'],
    ]);
  });

  it('gives the terms of each package to the letter', () => {
    const page = read();

    expect(rowsOf(page, 'Packages')).to.deep.equal([['lit', '3.3.3', 'BSD-3-Clause']]);
    expect(page.querySelector('.license')?.textContent).to.equal('Terms <of> "use"');
  });

  it('tells of frames only where there is a file for them', () => {
    const frame = { name: 'frame.html', bytes: 1, gzip: 1, hash: 'sha384-three' };

    expect(read().body.textContent).not.to.include('frame-ancestors');
    expect(read({ files: [frame] }).body.textContent).to.include('frame-ancestors');
  });

  it('says what to do where the widgets do not work, if pages have the loader', () => {
    const [, own] = shipped.files;
    const trouble = read().querySelector('section:has(#trouble)')?.textContent ?? '';

    for (const part of ['?chalkwork=doctor', 'If no panel comes', 'doctor.js', 'type="module"']) {
      expect(trouble).to.include(part);
    }
    expect(read({ files: [own!] }).body.textContent).not.to.include('doctor');
    expect(read({ files: [own!] }).querySelector('[href="#trouble"]') === null).to.be.true;
  });

  it('runs no script, has no style in its markup and asks nobody else', () => {
    const page = read();

    expect(page.querySelectorAll('script, style, [style], img, iframe')).to.have.lengthOf(0);
    const links = [...page.querySelectorAll('[href]')].map((link) => link.getAttribute('href')!);
    for (const link of links) expect(link === 'it.css' || page.querySelector(link)).to.be.ok;
  });

  it('is accessible', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(...[...read().body.children].map((one) => document.importNode(one, true)));

    await expect(place).to.be.accessible();
  });
});

describe('the accessibility conformance report', () => {
  it('has every criterion of WCAG 2.2 at levels A and AA once, with a remark', () => {
    // As the standard counts them: 4.1.1 was taken out of version 2.2.
    const numbers = [...levelA, ...levelAA].map(([number]) => number);

    expect(levelA).to.have.lengthOf(31);
    expect(levelAA).to.have.lengthOf(24);
    expect(new Set(numbers).size).to.equal(55);
    expect(numbers).not.to.include('4.1.1');
    for (const [, , , remark] of [...levelA, ...levelAA]) expect(remark).not.to.equal('');
  });

  it('names tests that there are', async () => {
    const named = new Set([...levelA, ...levelAA].flatMap(([, , , , ...tests]) => tests));

    expect(named.size).to.be.greaterThan(0);
    for (const file of named) expect((await fetch(`/${file}`)).ok, file).to.be.true;
  });

  it('says of nothing that it is tested without naming the test', () => {
    for (const [number, , , remark, ...tests] of [...levelA, ...levelAA]) {
      if (/\btests?\b|Automatic checks/i.test(remark)) expect(tests, number).not.to.deep.equal([]);
    }
  });

  it('shows them all', () => {
    const page = read();

    expect(rowsOf(page, 'Table 1')).to.have.lengthOf(levelA.length);
    expect(rowsOf(page, 'Table 2')).to.have.lengthOf(levelAA.length);
  });
});
