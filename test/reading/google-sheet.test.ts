import { expect } from '@open-wc/testing';
import { isGoogleSheet, sheetAsCsv } from '../../src/reading/google-sheet.js';

const at = 'https://docs.google.com/spreadsheets';

describe('the address of a Google sheet', () => {
  // The left ones are what the address bar, “Share” and “Publish to web” show.
  const addresses: [address: string, asCsv: string][] = [
    ['/d/1aB-_9/edit#gid=0', '/d/1aB-_9/export?format=csv&gid=0'],
    ['/d/1aB-_9/edit?gid=77#gid=77', '/d/1aB-_9/export?format=csv&gid=77'],
    ['/d/1aB-_9/edit?usp=sharing', '/d/1aB-_9/export?format=csv'],
    ['/d/1aB-_9/edit', '/d/1aB-_9/export?format=csv'],
    ['/d/1aB-_9', '/d/1aB-_9/export?format=csv'],
    ['/d/1aB-_9/view?usp=drive_link', '/d/1aB-_9/export?format=csv'],
    ['/d/1aB-_9/htmlview#gid=5', '/d/1aB-_9/export?format=csv&gid=5'],
    ['/u/1/d/1aB-_9/edit#gid=5', '/d/1aB-_9/export?format=csv&gid=5'],
    ['/d/1aB-_9/export?format=csv&gid=5', '/d/1aB-_9/export?format=csv&gid=5'],
    ['/d/1aB-_9/export?format=xlsx', '/d/1aB-_9/export?format=csv'],
    ['/d/1aB-_9/export?format=csv&range=A1:B9', '/d/1aB-_9/export?format=csv&range=A1%3AB9'],
    ['/d/1aB-_9/gviz/tq?tqx=out:csv', '/d/1aB-_9/export?format=csv'],
    ['/d/1aB-_9/gviz/tq?tqx=out:json&gid=5', '/d/1aB-_9/export?format=csv&gid=5'],
    ['/d/1aB-_9/gviz/tq?sheet=Reach', '/d/1aB-_9/gviz/tq?sheet=Reach&tqx=out%3Acsv'],
    ['/d/1aB-_9/pubhtml', '/d/1aB-_9/pub?output=csv'],
    ['/d/1aB-_9/pub?gid=3', '/d/1aB-_9/pub?output=csv&gid=3&single=true'],
    ['/d/e/2PACX-1v/pubhtml', '/d/e/2PACX-1v/pub?output=csv'],
    ['/d/e/2PACX-1v/pubhtml?gid=3&single=true', '/d/e/2PACX-1v/pub?output=csv&gid=3&single=true'],
    ['/d/e/2PACX-1v/pubhtml?widget=true&headers=false', '/d/e/2PACX-1v/pub?output=csv'],
    ['/d/e/2PACX-1v/pub?output=csv', '/d/e/2PACX-1v/pub?output=csv'],
    ['/d/e/2PACX-1v/pub?output=xlsx', '/d/e/2PACX-1v/pub?output=csv'],
    [
      '/d/e/2PACX-1v/pub?gid=0&single=true&output=csv',
      '/d/e/2PACX-1v/pub?output=csv&gid=0&single=true',
    ],
  ];
  for (const [address, asCsv] of addresses) {
    it(`${address} leads to ${asCsv}`, () => {
      expect(sheetAsCsv(new URL(at + address)).href).to.equal(at + asCsv);
      expect(isGoogleSheet(new URL(at + address))).to.be.true;
    });
  }

  it('of a school’s own domain leads to the same', () => {
    const url = new URL('https://docs.google.com/a/district.example/spreadsheets/d/1aB/edit#gid=5');

    expect(sheetAsCsv(url).href).to.equal(`${at}/d/1aB/export?format=csv&gid=5`);
  });

  const others = [
    'https://district.example/reach.csv?gid=5#gid=6',
    'https://docs.google.com.example/spreadsheets/d/1aB/edit',
    'https://docs.google.com/document/d/1aB/edit',
    'https://docs.google.com/spreadsheets/',
    'https://district.example/spreadsheets/d/1aB/edit',
  ];
  for (const address of others) {
    it(`is not ${address}, which stays as it is`, () => {
      expect(sheetAsCsv(new URL(address)).href).to.equal(address);
      expect(isGoogleSheet(new URL(address))).to.be.false;
    });
  }
});
