import { expect, it } from 'vitest';
import { crossedArrows } from './arrows.ts';
import { bannedPhrases } from './bans.ts';
import { badForms, badNames, deepFolders, longFiles, longFunctions, manyImporters } from './shapes.ts';

// Each check answers with sentences that say where and what to do; an empty list is tidy.
it.each([
  ['files are short', longFiles],
  ['functions are short', longFunctions],
  ['a file imports little', manyImporters],
  ['folders are flat', deepFolders],
  ['files are named after the thing', badNames],
  ['no default exports, barrels, enums, decorators, classes', badForms],
  ['imports follow the arrows', crossedArrows],
  ['nothing on the ban list', bannedPhrases],
])('%s', (_title, check) => {
  expect(check()).toEqual([]);
});
