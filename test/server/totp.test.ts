import { describe, expect, it } from 'vitest';
import { base32, codeOf, fromBase32, stepAt, stepOf } from '../../src/server/http/totp.ts';
import { approvalCommands } from '../../src/domain/approvals.ts';
import { commands } from '../../src/domain/commands.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'ascii');
const seed = '12345678901234567890';
const seeds = { sha1: ascii(seed), sha256: ascii('12345678901234567890123456789012'), sha512: ascii('1234567890123456789012345678901234567890123456789012345678901234') } as const;

describe('one-time codes', () => {
  it('are those of RFC 4226, appendix D', () => {
    const expected = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    expect(expected.map((_code, counter) => codeOf(ascii(seed), counter))).toEqual(expected);
  });

  it.each([
    ['1970-01-01T00:00:59.000Z', '94287082', '46119246', '90693936'],
    ['2005-03-18T01:58:29.000Z', '07081804', '68084774', '25091201'],
    ['2005-03-18T01:58:31.000Z', '14050471', '67062674', '99943326'],
    ['2009-02-13T23:31:30.000Z', '89005924', '91819424', '93441116'],
    ['2033-05-18T03:33:20.000Z', '69279037', '90698825', '38618901'],
    ['2603-10-11T11:33:20.000Z', '65353130', '77737706', '47863826'],
  ])('at %s are those of RFC 6238, appendix B', (at, sha1, sha256, sha512) => {
    const codes = (['sha1', 'sha256', 'sha512'] as const).map((algorithm) => codeOf(seeds[algorithm], stepAt(at), 8, algorithm));
    expect(codes).toEqual([sha1, sha256, sha512]);
  });

  it('are taken one step early or late, and no further', () => {
    const now = '2024-03-04T01:00:00.000Z';
    const at = (offset: number): number | null => stepOf(ascii(seed), codeOf(ascii(seed), stepAt(now) + offset), now);
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null]);
    expect(['', '12345', '1234567', 'abcdef', '１２３４５６'].map((code) => stepOf(ascii(seed), code, now))).toEqual([null, null, null, null, null]);
  });

  it('have secrets in base 32 (RFC 4648, section 10)', () => {
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(ascii(text)))).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
    expect(Buffer.from(fromBase32('MZXW6YTBOI')).toString()).toBe('foobar');
  });
});

it('every approval is a command', () => {
  expect(approvalCommands.filter((name) => !commands.has(name))).toEqual([]);
  expect(approvalCommands.length).toBe(new Set(approvalCommands).size);
});
