import { expect } from '@open-wc/testing';
import { nearest } from '../../src/arrival/doctor/near.js';

const known = ['src', 'ada', 'note', 'heading', 'population', 'population-label', 'per-student'];

/** What somebody writes, and what they mean. */
const cases: readonly (readonly [string, string | null])[] = [
  ['populaton', 'population'],
  ['popullation', 'population'],
  ['popualtion', 'population'],
  ['pupolation', 'population'],
  ['population_lable', 'population-label'],
  ['perstudent', 'per-student'],
  ['perStudent', 'per-student'],
  ['notee', 'note'],
  ['ntoe', 'note'],
  ['notes', null],
  ['node', null],
  ['haeding', 'heading'],
  ['loading', null],
  ['pupil', null],
  ['people', null],
  ['ad', null],
  ['sec', null],
  ['id', null],
  ['', null],
];

describe('the nearest of known names', () => {
  for (const [given, meant] of cases) {
    it(`to “${given}” is ${meant ?? 'none'}`, () => {
      expect(nearest(given, known)).to.equal(meant);
    });
  }

  it('is the one with the fewest letters to change', () => {
    expect(nearest('students', ['students-now', 'student'])).to.equal('student');
  });
});
