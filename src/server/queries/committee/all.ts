import type { committeeViews } from '../../../contract/committee-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readImportLikeness } from './import-likeness.ts';
import { readImport } from './import.ts';
import { readImports } from './imports.ts';

export const committeeQueries: QueriesOf<typeof committeeViews> = { imports: readImports, import: readImport, 'import-likeness': readImportLikeness };
