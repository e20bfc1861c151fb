import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { hash } from '../../../../test/domain/given.ts';
import { reportAt } from '../../../../test/domain/report-at.ts';
import { exportCatalogue } from './export-catalogue.ts';

const input = { year: 2024, count: 116, hash };

describe('export-catalogue', () => {
  test.each([cast.office, cast.clerk])('leaves a trace of the file ($post)', (actor) => {
    expect(reportAt('compiled').when(exportCatalogue, actor, input, 'report-1')).toMatchObject({ events: [{ event: { type: 'catalogue-exported', ...input } }] });
  });
  test.each([
    ['of another year', 'compiled', { ...input, year: 2023 }, 'not-found'],
    ['with nothing in it', 'compiled', { ...input, count: 0 }, 'nothing-to-do'],
    ['of no report', 'missing', input, 'not-found'],
  ] as const)('refuses one %s', (_what, stage, given, refusal) => {
    expect(reportAt(stage).outcome(exportCatalogue, cast.office, given, 'report-1')).toBe(refusal);
  });
  test('is not for members', () => {
    expect(reportAt('compiled').outcome(exportCatalogue, cast.proposer, input, 'report-1')).toBe('not-allowed');
  });
});
