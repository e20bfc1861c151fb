/** The same text whether the server or the workbench writes it. */
export { csvText } from '../../contract/csv-line.ts';
