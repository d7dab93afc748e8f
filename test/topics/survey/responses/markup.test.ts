import { expect } from '@open-wc/testing';
import { textOfMarkup } from '../../../../src/topics/survey/responses/markup.js';
import { countsOf, lines, tabulated, times } from './support.js';

/** What a browser makes of it. */
function textInBrowser(markup: string): string {
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent;
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('HTML in headings', () => {
  for (const markup of [
    'I have a <strong>say</strong> in <b>un</b>paid work',
    '<span style="font-size:19px;">I have a say in what training&nbsp;I get</span>',
    'Teachers &amp; coaches &lt;b&gt; &quot;x&quot; don&#39;t &#x2019; &rsquo;',
    '&iquest;Qu&eacute; le ayud&oacute;, ma&ntilde;ana?',
    'Fewer than 5 < 10 and 10 > 5, a<5, AT&T, R&D; &unknown;',
    '<p>One</p>',
    '<!-- note -->Useful',
    '<a href="https://x.example" title=\'y\'>Link</a><o:p></o:p>',
    'H<sub>2</sub>O &#128512;',
  ]) {
    it(`is read as a browser reads it: ${markup}`, () => {
      expect(spaced(textOfMarkup(markup))).to.equal(spaced(textInBrowser(markup)));
    });
  }

  it('parts words where a line ends', () => {
    expect(spaced(textOfMarkup('One<br>two<br/>three<div>four</div>'))).to.equal(
      'One two three four',
    );
  });

  it('leaves only text, which is not read as HTML again', () => {
    expect(textOfMarkup('<img src=x onerror="alert(1)">Useful')).to.equal(' Useful');
    expect(textOfMarkup('<script>alert(1)</script>Useful')).to.equal('Useful');
    expect(textOfMarkup('Useful<style>.x { color: red }</style>')).to.equal('Useful');
    expect(textOfMarkup('&lt;img src=x&gt;')).to.equal('<img src=x>');
    expect(textOfMarkup('&amp;lt;b&amp;gt;')).to.equal('&lt;b&gt;');
    const steering = 'a&#0;&#27;&#xD800;&#9999999;&#8238;&#x2066;b';
    expect(textOfMarkup(steering)).to.equal(steering);
  });
});

describe('what only looks like HTML in headings', () => {
  it('stays where it is no tag that surveys hold', () => {
    for (const text of ['Other <Other>', 'a<b2 and c>d', 'x <- y -> z', '<3 schools>']) {
      expect(textOfMarkup(text)).to.equal(text);
    }
  });

  it('goes on to the end where it is never closed, in one pass', () => {
    expect(textOfMarkup('Useful<!-- note')).to.equal('Useful');
    expect(textOfMarkup('Useful<script>alert(1)')).to.equal('Useful');
    // In many passes, this would not come to an end while anybody waits.
    for (const piece of ['<!--', '<script>', '<b ', '&#', '<']) {
      expect(textOfMarkup(piece.repeat(1_000_000 / piece.length))).to.be.a('string');
    }
  });
});

describe('HTML in the headings of Qualtrics', () => {
  const answers = ['Agree', 'Disagree', 'Neutral', 'Strongly agree', 'Strongly disagree'];
  const text = lines(
    'StartDate,Finished,ResponseId,Q1,Q2_1,Q2_2,Q3_1,Q3_2,Q4,SC0',
    'Start Date,Finished,Response ID,I have a <b>say</b>&nbsp;here,' +
      'How <i>useful</i>?<br> - <b>Pace</b>,How <i>useful</i>?<br> - Materials,' +
      'Which helped? - Selected Choice - Coaching,Which helped? - Selected Choice - <b>Books</b>,' +
      '<b>Email</b>&nbsp;address,Score',
    ...[
      ...['startDate', 'finished', '_recordId', 'QID1', 'QID2_1', 'QID2_2', 'QID3_1', 'QID3_2'],
      ...['QID4', 'SC_1'],
    ]
      .map((id) => `"{""ImportId"":""${id}""}"`)
      .join(',')
      .split('\n'),
    ...times(40, (index) =>
      [
        ...['2024-01-01', 'True', `R_${String(index)}`],
        ...[answers[index % 5], answers[index % 5], answers[(index + 1) % 5]],
        ...[
          index % 2 ? 'Coaching' : '',
          index % 4 ? 'Books' : '',
          `me${String(index)}`,
          String(index % 5),
        ],
      ].join(','),
    ),
  );

  it('is text in items, in the words above a matrix and in options', () => {
    const counted = tabulated(text);

    expect(Object.keys(countsOf(counted))).to.deep.equal([
      'I have a say here',
      'Pace',
      'Materials',
      'Which helped? Books',
      'Which helped? Coaching',
    ]);
    expect(counted.matrices.map(({ wording }) => wording)).to.deep.equal(['How useful?']);
    expect(JSON.stringify(counted)).not.to.match(/<|nbsp|Selected Choice/);
  });

  it('does not keep a personal heading from being known', () => {
    expect(tabulated(text).dropped.map(({ position, kind }) => [position, kind])).to.deep.equal([
      [9, 'email'],
    ]);
  });

  it('stands beside a score of the tool, which is no question', () => {
    expect(tabulated(text).leftOut).to.deep.include({
      position: 10,
      heading: 'SC0',
      reason: 'about-response',
      answers: null,
    });
  });
});
